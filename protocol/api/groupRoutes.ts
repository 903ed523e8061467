/** The routes of groups. What is said in one goes through its pages, like everything that is said; so does its title. */
import * as v from 'valibot';
import { ConversationId, UserId } from '../ids.ts';
import { GroupList, GroupRole, GroupSummary, GroupTitle, Invited } from './groups.ts';
import type { Route } from './routes.ts';

const Nothing = v.object({});
const group = v.object({ conversation: ConversationId });
const member = v.object({ conversation: ConversationId, user: UserId });

export const groupApi = {
  groups: { method: 'GET', path: '/api/groups', access: 'token', response: GroupList },
  group: {
    method: 'GET',
    path: '/api/groups/:conversation',
    access: 'token',
    params: group,
    response: GroupSummary,
  },
  /** Its maker owns it, and is alone in it until somebody accepts. */
  createGroup: {
    method: 'POST',
    path: '/api/groups',
    access: 'token',
    request: v.object({ title: v.optional(GroupTitle), members: Invited }),
    response: GroupSummary,
  },
  /** Answers the same whether or not somebody blocks the asker; who is in it, or was asked already, is passed over. */
  inviteToGroup: {
    method: 'POST',
    path: '/api/groups/:conversation/invitations',
    access: 'token',
    params: group,
    request: v.object({ members: Invited }),
    response: Nothing,
  },
  withdrawGroupInvite: {
    method: 'DELETE',
    path: '/api/groups/:conversation/invitations/:user',
    access: 'token',
    params: member,
    response: Nothing,
  },
  acceptGroupInvite: {
    method: 'POST',
    path: '/api/invitations/:conversation/accept',
    access: 'token',
    params: group,
    response: GroupSummary,
  },
  declineGroupInvite: {
    method: 'POST',
    path: '/api/invitations/:conversation/decline',
    access: 'token',
    params: group,
    response: Nothing,
  },
  /** Where the last owner leaves, who has been there longest owns it. */
  leaveGroup: {
    method: 'DELETE',
    path: '/api/groups/:conversation/membership',
    access: 'token',
    params: group,
    response: Nothing,
  },
  /** Owners only. */
  removeMember: {
    method: 'DELETE',
    path: '/api/groups/:conversation/members/:user',
    access: 'token',
    params: member,
    response: Nothing,
  },
  /** Owners only; one is left in any case. */
  setRole: {
    method: 'PUT',
    path: '/api/groups/:conversation/members/:user/role',
    access: 'token',
    params: member,
    request: v.object({ role: GroupRole }),
    response: Nothing,
  },
} as const satisfies Record<string, Route>;
