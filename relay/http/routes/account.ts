/** One's own account: password, devices, profile. */
import { err, limits, ok, refuse, type ShownChange, type UserId } from '#protocol';
import type { Accounts } from '../../accounts/index.ts';
import { isPicture, type Blobs } from '../../blobs/index.ts';
import type { Devices } from '../../devices/index.ts';
import type { Profiles } from '../../profiles/index.ts';
import type { AccessTokens, Sessions } from '../../tokens/index.ts';
import { createAttempts, type RateLimits } from '../attempts.ts';
import type { Handlers } from '../handler.ts';

type Deps = {
  readonly accessTokens: AccessTokens;
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
  const { accessTokens, accounts, blobs, devices, profiles, sessions } = deps;
  const attempts = createAttempts(deps.rateLimits.passwordOfUser);

  /** Contacts fetch it unasked: it is small, drawn and nothing else, and its owner's to give. */
  function canShow(user: UserId, { picture }: ShownChange): boolean {
    if (picture?.type !== 'blob') return true;
    const own = blobs.own(user, picture.hash);
    return own !== undefined && isPicture(own.type) && own.bytes <= limits.picture.bytes;
  }

  return {
    /** Whoever else knew the old password, or holds a copy of the cookie, is signed out; who changed it goes on. */
    changePassword: async ({ session, body, address, refreshCookie }) => {
      const { user, device } = session;
      const counted = await attempts.count(user);
      if (!counted.ok) return counted;
      const changed = await accounts.changePassword({ ...body, user, address });
      if (changed.ok || changed.error.type === 'busy') await attempts.forgive(user);
      if (!changed.ok) return changed;
      const started = sessions.startAnew(user, device);
      refreshCookie.write(started.refreshToken);
      return ok(await accessTokens.issue(started.session));
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
