/** Groups: who is in them, who comes and who goes. */
import { ok, type Refusal, type Result } from '#protocol';
import type { Groups } from '../../groups/index.ts';
import { createAttempts, type RateLimits } from '../attempts.ts';
import type { Handlers } from '../handler.ts';

type Deps = { readonly groups: Groups; readonly rateLimits: RateLimits };

type GroupRoutes =
  | 'groups'
  | 'group'
  | 'createGroup'
  | 'inviteToGroup'
  | 'withdrawGroupInvite'
  | 'acceptGroupInvite'
  | 'declineGroupInvite'
  | 'leaveGroup'
  | 'removeMember'
  | 'setRole';

export function makeGroupHandlers({ groups, rateLimits }: Deps): Pick<Handlers, GroupRoutes> {
  const attempts = createAttempts(rateLimits.groupInvitesOfUser);
  return {
    groups: ({ session }) => ok(groups.list(session.user)),
    group: ({ session, params }) => groups.get(session.user, params.conversation),

    createGroup: async ({ session, body }) => {
      const counted = await attempts.count(session.user);
      return counted.ok ? groups.create(session.user, body.title ?? '', body.members) : counted;
    },

    inviteToGroup: async ({ session, params, body }) => {
      const counted = await attempts.count(session.user);
      return counted.ok
        ? nothing(groups.invite(session.user, params.conversation, body.members))
        : counted;
    },

    withdrawGroupInvite: ({ session, params }) =>
      nothing(groups.withdraw(session.user, params.conversation, params.user)),
    acceptGroupInvite: ({ session, params }) => groups.accept(session.user, params.conversation),
    declineGroupInvite: ({ session, params }) =>
      nothing(groups.decline(session.user, params.conversation)),
    leaveGroup: ({ session, params }) => nothing(groups.leave(session.user, params.conversation)),
    removeMember: ({ session, params }) =>
      nothing(groups.remove(session.user, params.conversation, params.user)),
    setRole: ({ session, params, body }) =>
      nothing(groups.setRole(session.user, params.conversation, params.user, body.role)),
  };
}

function nothing(result: Result<undefined, Refusal>) {
  return result.ok ? ok({}) : result;
}
