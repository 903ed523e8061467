/** One's own account: password, devices, profile. */
import { err, limits, ok, refuse, type ShownChange, type UserId } from '#protocol';
import type { Accounts } from '../../accounts/index.ts';
import { isPicture, type Blobs } from '../../blobs/index.ts';
import type { Devices } from '../../devices/index.ts';
import type { Profiles } from '../../profiles/index.ts';
import type { Sessions } from '../../tokens/index.ts';
import { createAttempts, type RateLimits } from '../attempts.ts';
import type { Handlers } from '../handler.ts';

type Deps = {
  readonly accounts: Accounts;
  readonly blobs: Pick<Blobs, 'own'>;
  readonly devices: Devices;
  readonly profiles: Profiles;
  readonly sessions: Sessions;
  readonly rateLimits: RateLimits;
};

type AccountRoutes =
  | 'changePassword'
  | 'devices'
  | 'renameDevice'
  | 'signOutDevice'
  | 'revokeDevice'
  | 'updateProfile';

export function makeAccountHandlers(deps: Deps): Pick<Handlers, AccountRoutes> {
  const { accounts, blobs, devices, profiles, sessions } = deps;
  const attempts = createAttempts(deps.rateLimits.passwordOfUser);

  /** Contacts fetch it unasked: it is small, drawn and nothing else, and its owner's to give. */
  function canShow(user: UserId, { picture }: ShownChange): boolean {
    if (picture?.type !== 'blob') return true;
    const own = blobs.own(user, picture.hash);
    return own !== undefined && isPicture(own.type) && own.bytes <= limits.picture.bytes;
  }

  return {
    /** Whoever else knew the old password is signed out. */
    changePassword: async ({ session, body }) => {
      const counted = await attempts.count(session.user);
      if (!counted.ok) return counted;
      const changed = await accounts.changePassword(session.user, body.current, body.next);
      if (!changed.ok) return changed;
      await attempts.forgive(session.user);
      sessions.endOnOtherDevices(session.user, session.device);
      return ok({});
    },

    devices: ({ session }) =>
      ok(
        devices.listOf(session.user).map(({ id, name, added, lastSeen }) => {
          const signedIn = sessions.isSignedIn(id);
          return { id, name, signedIn, added, lastSeen, current: id === session.device };
        }),
      ),

    renameDevice: ({ session, params, body }) => {
      const renamed = devices.rename(session.user, params.device, body.name);
      return renamed.ok ? ok({}) : renamed;
    },

    signOutDevice: ({ session, params }) => {
      if (devices.get(params.device)?.user !== session.user) return err(refuse('not-found'));
      sessions.endAllOf(params.device);
      return ok({});
    },

    revokeDevice: ({ session, params }) => {
      const revoked = devices.revoke(session.user, params.device);
      if (!revoked.ok) return err(revoked.error);
      sessions.endAllOf(params.device);
      return ok({});
    },

    updateProfile: ({ session, body }) =>
      canShow(session.user, body) ? ok(profiles.update(session.user, body)) : err(refuse('bad-picture')),
  };
}
