/** What the relay says of itself, and who may invite to it. */
import { err, ok, refuse } from '#protocol';
import type { Accounts } from '../../accounts/index.ts';
import type { Blobs } from '../../blobs/index.ts';
import type { Registration } from '../../config/index.ts';
import type { Invites } from '../../invites/index.ts';
import { createAttempts, type RateLimits } from '../attempts.ts';
import type { Handlers } from '../handler.ts';

type Deps = {
  readonly version: string;
  readonly relayId: string;
  readonly registration: Registration;
  readonly accounts: Accounts;
  readonly invites: Invites;
  readonly rateLimits: RateLimits;
  readonly blobs: Pick<Blobs, 'limits'>;
};

export function makeRelayHandlers(deps: Deps): Pick<Handlers, 'relay' | 'createInvite'> {
  const { version, relayId, registration, accounts, invites, blobs } = deps;
  const attempts = createAttempts(deps.rateLimits.invitesOfUser);
  return {
    relay: () =>
      ok({
        name: 'cutuca',
        version,
        relay: relayId,
        registration,
        empty: accounts.isOpenToFirst(),
        uploadLimit: blobs.limits.file,
      }),

    createInvite: async ({ session }) => {
      if (registration === 'closed') return err(refuse('registration-closed'));
      const isAdministrator = accounts.get(session.user)?.administrator === true;
      if (registration !== 'open' && !isAdministrator) return err(refuse('forbidden'));
      const counted = await attempts.count(session.user);
      return counted.ok ? ok(invites.create(session.user)) : counted;
    },
  };
}
