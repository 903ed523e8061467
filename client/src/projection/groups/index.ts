/** The groups one is in, and whom a conversation is with. */
export {
  createGroups,
  type Groups,
  type GroupsDeps,
  type GroupsView,
  type GroupView,
  type MemberView,
} from './groups.ts';
export { createParties, type Parties, type Party } from './party.ts';
