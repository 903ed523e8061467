/** Other people: contacts, requests, blocks, and the profiles one may see. */
import * as v from 'valibot';
import { ok, type Refusal, type Result, UserId } from '#protocol';
import type { Contacts } from '../../contacts/index.ts';
import type { Profiles } from '../../profiles/index.ts';
import { createAttempts, type RateLimits } from '../attempts.ts';
import type { Handlers } from '../handler.ts';

type Deps = {
  readonly contacts: Contacts;
  readonly profiles: Profiles;
  readonly rateLimits: RateLimits;
};

type PeopleRoutes =
  | 'profiles'
  | 'contacts'
  | 'requestContact'
  | 'withdrawRequest'
  | 'acceptRequest'
  | 'declineRequest'
  | 'removeContact'
  | 'block'
  | 'unblock';

const mostProfiles = 100;

export function makePeopleHandlers({
  contacts,
  profiles,
  rateLimits,
}: Deps): Pick<Handlers, PeopleRoutes> {
  const requests = createAttempts(rateLimits.requestsOfUser);
  return {
    profiles: ({ session, query }) => {
      const asked = new Set(query.users.split(',').slice(0, mostProfiles));
      const users = [...asked].filter((text): text is UserId => v.is(UserId, text));
      const seen = users.filter((user) => profiles.maySee(session.user, user));
      return ok(seen.map((user) => profiles.seenBy(session.user, user)));
    },

    contacts: ({ session }) => ok(contacts.list(session.user)),

    requestContact: async ({ session, body }) => {
      const counted = await requests.count(session.user);
      return counted.ok ? contacts.request(session.user, body.handle) : counted;
    },

    withdrawRequest: ({ session, params }) => nothing(contacts.withdraw(session.user, params.handle)),
    acceptRequest: ({ session, params }) => nothing(contacts.accept(session.user, params.user)),
    declineRequest: ({ session, params }) => nothing(contacts.decline(session.user, params.user)),
    removeContact: ({ session, params }) => nothing(contacts.remove(session.user, params.user)),
    block: ({ session, params }) => nothing(contacts.block(session.user, params.user)),
    unblock: ({ session, params }) => nothing(contacts.unblock(session.user, params.user)),
  };
}

function nothing(result: Result<undefined, Refusal>) {
  return result.ok ? ok({}) : result;
}
