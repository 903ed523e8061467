/**
 * What somebody can ask of each route, again and again: the largest that its schema takes. A route that is added to the API
 * and missing here does not pass the type check.
 */
import type { RequestOf, RouteName } from '#protocol';
import { makeDevice } from '../support/index.ts';
import type { HostileAccount } from './hostileAccount.ts';
import type { MeasuredRelay } from './measuredRelay.ts';

export type RouteCall = {
  readonly body?: unknown;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
};

export type Caller = HostileAccount & {
  readonly relay: MeasuredRelay;
  /** A device claim for an account that is not there yet, made once: a signature for each call would be the caller's cost. */
  readonly claim: RequestOf<'signIn'>['device'];
};

export const makeCaller = async (relay: MeasuredRelay, hostile: HostileAccount): Promise<Caller> => ({
  ...hostile,
  relay,
  claim: await (await makeDevice()).claim(hostile.account.handle, relay.clock.now()),
});

type MakeParams = (caller: Caller, count: number) => RouteCall;
/** `count`: how many calls came before this one. */
type MakeCall = (caller: Caller, count: number) => RouteCall | Promise<RouteCall>;

const nothing: MakeParams = () => ({});
const toFriend: MakeParams = ({ friend }) => ({ params: { user: friend.user } });
const inConversation: MakeParams = ({ conversation }) => ({ params: { conversation } });
const ofFriend: MakeParams = ({ conversation, friend }) => ({
  params: { conversation, user: friend.user },
});
const ownDevice: MakeParams = ({ account }) => ({ params: { device: account.device.id } });
const strangersDevice: MakeParams = (_, count) => ({
  params: { device: String(count).padStart(43, 'x') },
});
const someBlob: MakeParams = (_, count) => ({
  params: { blob: count.toString(16).padStart(64, '0') },
});
const handleOf = (count: number): string => `nobody-${count}`;
const everybody = (count: number): string[] =>
  Array.from({ length: 149 }, (_, each) => `user-${count}-${each}`.padEnd(20, 'x'));

export const routeAttacks: Record<RouteName, MakeCall> = {
  relay: nothing,
  createAccount: async ({ user, relay }, count) => {
    const handle = `fresh-${count}-${user
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, 'x')
      .slice(0, 8)}`;
    const device = await (await makeDevice()).claim(handle, relay.clock.now());
    const password = 'a password as good as any';
    return { body: { handle, displayName: 'x'.repeat(129), password, device } };
  },
  signIn: ({ account, claim }, count) => ({
    body: { handle: account.handle, password: `a wrong guess ${count}`, device: claim },
  }),
  refresh: nothing,
  signOut: nothing,
  changePassword: (_, count) => ({
    body: { current: `a wrong guess ${count}`, next: 'a password as good as any' },
  }),
  devices: nothing,
  renameDevice: (caller, count) => ({ ...ownDevice(caller, count), body: { name: `Name ${count}` } }),
  signOutDevice: strangersDevice,
  revokeDevice: strangersDevice,
  profiles: ({ user, friend }, count) => ({
    query: { users: [user, friend.user, ...everybody(count).slice(0, 98)].join(',') },
  }),
  updateProfile: (_, count) => ({
    body: { displayName: `Name ${count}`, personalMessage: String(count).padEnd(129, 'x') },
  }),
  contacts: nothing,
  requestContact: (_, count) => ({ body: { handle: handleOf(count) } }),
  withdrawRequest: (_, count) => ({ params: { handle: handleOf(count) } }),
  acceptRequest: toFriend,
  declineRequest: toFriend,
  removeContact: (_, count) => ({ params: { user: `nobody-${count}` } }),
  block: toFriend,
  unblock: toFriend,
  conversations: nothing,
  certificates: inConversation,
  groups: nothing,
  group: inConversation,
  createGroup: ({ friend }, count) => ({
    body: { title: String(count).padEnd(100, 'x'), members: [friend.user] },
  }),
  inviteToGroup: (caller, count) => ({
    ...inConversation(caller, count),
    body: { members: everybody(count) },
  }),
  withdrawGroupInvite: ofFriend,
  acceptGroupInvite: inConversation,
  declineGroupInvite: inConversation,
  leaveGroup: inConversation,
  removeMember: ofFriend,
  setRole: (caller, count) => ({ ...ofFriend(caller, count), body: { role: 'owner' } }),
  keepBlob: someBlob,
  dropBlob: someBlob,
  createInvite: nothing,
};
