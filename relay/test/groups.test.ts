import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ConversationId, type GroupSummary, limits } from '#protocol';
import {
  makeAccount,
  makeContacts,
  refusalOf,
  startRelay,
  type TestAccount,
  type TestRelay,
  valueOf,
} from './support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let bob: TestAccount;
let carol: TestAccount;
let mallory: TestAccount;

beforeEach(async () => {
  relay = await startRelay();
  alice = await makeAccount(relay, 'alice');
  bob = await makeAccount(relay, 'bob');
  carol = await makeAccount(relay, 'carol');
  mallory = await makeAccount(relay, 'mallory');
  await makeContacts(alice, bob);
  await makeContacts(alice, carol);
});

afterEach(async () => {
  await relay.close();
});

const create = async (owner: TestAccount, ...members: readonly TestAccount[]) =>
  valueOf(
    await owner.call('createGroup', {
      body: { title: 'Beach', members: members.map(({ user }) => user) },
    }),
  );
const at = (conversation: ConversationId, member?: TestAccount) => ({
  params: { conversation, ...(member && { user: member.user }) },
});
const accept = async (who: TestAccount, id: ConversationId) =>
  valueOf(await who.call('acceptGroupInvite', at(id)));
const seenBy = async (who: TestAccount, id: ConversationId) => who.call('group', at(id));
const invitationsOf = async (who: TestAccount) => valueOf(await who.call('groups')).invitations;
const rolesIn = ({ members }: GroupSummary) =>
  members.map(({ profile, role }) => `${profile.handle}: ${role}`);

/** A group of alice, who owns it, and then bob and carol. */
async function createOfThree(): Promise<ConversationId> {
  const { id } = await create(alice, bob, carol);
  await accept(bob, id);
  await accept(carol, id);
  return id;
}

describe('a group', () => {
  it('[G1] begins with who made it, as its owner, and is in nobody else’s list until they accept', async () => {
    const group = await create(alice, bob, carol);
    expect(group).toMatchObject({ title: 'Beach', past: [] });
    expect(rolesIn(group)).toEqual(['alice: owner']);
    expect(group.invited.map(({ handle }) => handle).toSorted()).toEqual(['bob', 'carol']);
    expect(valueOf(await bob.call('groups')).groups).toEqual([]);
    expect(await invitationsOf(bob)).toMatchObject([
      { id: group.id, title: 'Beach', from: { handle: 'alice' }, members: 1 },
    ]);
    expect(rolesIn(await accept(bob, group.id))).toEqual(['alice: owner', 'bob: member']);
    expect(await invitationsOf(bob)).toEqual([]);
    expect(valueOf(await bob.call('conversations')).map(({ type }) => type)).toEqual(['pair', 'group']);
  });

  it('[G1] is not joined by who declines, and they can be asked again', async () => {
    const { id } = await create(alice, bob);
    valueOf(await bob.call('declineGroupInvite', at(id)));
    expect(refusalOf(await bob.call('acceptGroupInvite', at(id)))).toBe('not-found');
    expect(valueOf(await seenBy(alice, id)).invited).toEqual([]);
    valueOf(await alice.call('inviteToGroup', { ...at(id), body: { members: [bob.user] } }));
    expect(await invitationsOf(bob)).toHaveLength(1);
  });

  it('[G1] is not joined where the invitation was taken back, or its sender is no more in it', async () => {
    const id = await createOfThree();
    const dave = await makeAccount(relay, 'dave');
    await makeContacts(bob, dave);
    const body = { members: [dave.user] };
    valueOf(await bob.call('inviteToGroup', { ...at(id), body }));
    valueOf(await bob.call('withdrawGroupInvite', at(id, dave)));
    expect(await invitationsOf(dave)).toEqual([]);
    valueOf(await bob.call('inviteToGroup', { ...at(id), body }));
    valueOf(await bob.call('leaveGroup', at(id)));
    expect(await invitationsOf(dave)).toEqual([]);
    expect(refusalOf(await dave.call('acceptGroupInvite', at(id)))).toBe('not-found');
  });

  it('[G2] takes only contacts of whoever invites, who must be in it', async () => {
    const stranger = { members: [mallory.user] };
    expect(refusalOf(await alice.call('createGroup', { body: stranger }))).toBe('not-your-contact');
    const { id } = await create(alice, bob);
    expect(refusalOf(await alice.call('inviteToGroup', { ...at(id), body: stranger }))).toBe(
      'not-your-contact',
    );
    const own = { members: [mallory.user] };
    expect(refusalOf(await mallory.call('inviteToGroup', { ...at(id), body: own }))).toBe('not-found');
    expect(refusalOf(await mallory.call('acceptGroupInvite', at(id)))).toBe('not-found');
    // Who is asked is not in it yet.
    expect(refusalOf(await bob.call('inviteToGroup', { ...at(id), body: own }))).toBe('not-found');
  });

  it('[G3] hears nobody invite who is blocked, and who is blocked can’t tell', async () => {
    await alice.call('block', { params: { user: bob.user } });
    const group = await create(bob, alice);
    expect(group.invited.map(({ handle }) => handle)).toEqual(['alice']);
    expect(await invitationsOf(alice)).toEqual([]);
    expect(refusalOf(await alice.call('acceptGroupInvite', at(group.id)))).toBe('not-found');
    expect(refusalOf(await alice.call('declineGroupInvite', at(group.id)))).toBe('not-found');
    expect(valueOf(await seenBy(bob, group.id)).invited).toHaveLength(1);
    await alice.call('unblock', { params: { user: bob.user } });
    expect(await invitationsOf(alice)).toHaveLength(1);
  });

  it('[G3] reaches who blocks one of those who ask through another', async () => {
    await makeContacts(bob, carol);
    await carol.call('block', { params: { user: bob.user } });
    const { id } = await create(alice, bob);
    await accept(bob, id);
    const body = { members: [carol.user] };
    valueOf(await bob.call('inviteToGroup', { ...at(id), body }));
    expect(await invitationsOf(carol)).toEqual([]);
    valueOf(await alice.call('inviteToGroup', { ...at(id), body }));
    expect(await invitationsOf(carol)).toMatchObject([{ from: { handle: 'alice' } }]);
    await accept(carol, id);
    expect(valueOf(await seenBy(bob, id)).invited).toEqual([]);
  });

  it('[G4] is left by whom an owner removes, and by nobody at another member’s wish', async () => {
    const id = await createOfThree();
    expect(refusalOf(await bob.call('removeMember', at(id, carol)))).toBe('not-the-owner');
    expect(refusalOf(await mallory.call('removeMember', at(id, carol)))).toBe('not-found');
    expect(refusalOf(await alice.call('removeMember', at(id, mallory)))).toBe('not-found');
    valueOf(await alice.call('removeMember', at(id, carol)));
    expect(rolesIn(valueOf(await seenBy(bob, id)))).toEqual(['alice: owner', 'bob: member']);
    expect(valueOf(await seenBy(bob, id)).past.map(({ handle }) => handle)).toEqual(['carol']);
  });

  it('[G4] has an owner: the last one can’t step back, and who was there longest follows who leaves', async () => {
    const id = await createOfThree();
    const owner = { body: { role: 'owner' } } as const;
    const member = { body: { role: 'member' } } as const;
    expect(refusalOf(await bob.call('setRole', { ...at(id, bob), ...owner }))).toBe('not-the-owner');
    expect(refusalOf(await alice.call('setRole', { ...at(id, alice), ...member }))).toBe('last-owner');
    valueOf(await alice.call('setRole', { ...at(id, carol), ...owner }));
    valueOf(await alice.call('setRole', { ...at(id, alice), ...member }));
    expect(rolesIn(valueOf(await seenBy(bob, id)))).toEqual([
      'alice: member',
      'bob: member',
      'carol: owner',
    ]);
    valueOf(await carol.call('leaveGroup', at(id)));
    expect(rolesIn(valueOf(await seenBy(bob, id)))).toEqual(['alice: owner', 'bob: member']);
    valueOf(await alice.call('leaveGroup', at(id)));
    expect(rolesIn(valueOf(await seenBy(bob, id)))).toEqual(['bob: owner']);
  });

  it('[G5] tells who has left nothing more over HTTP', async () => {
    const id = await createOfThree();
    valueOf(await alice.call('removeMember', at(id, carol)));
    expect(refusalOf(await seenBy(carol, id))).toBe('not-found');
    expect(refusalOf(await carol.call('certificates', at(id)))).toBe('not-found');
    expect(refusalOf(await carol.call('leaveGroup', at(id)))).toBe('not-found');
    expect(valueOf(await carol.call('groups')).groups).toEqual([]);
    expect(valueOf(await carol.call('conversations')).some((one) => one.id === id)).toBe(false);
    // Bob was seen as a member, and is no contact.
    expect(valueOf(await carol.call('profiles', { query: { users: bob.user } }))).toEqual([]);
    expect(valueOf(await bob.call('profiles', { query: { users: carol.user } }))).toHaveLength(1);
  });

  it('[G5] does not exist for who was never in it', async () => {
    const id = await createOfThree();
    const pair = valueOf(await alice.call('contacts')).contacts[0]?.conversation as ConversationId;
    for (const conversation of [id, pair, 'no-such-conversation' as ConversationId]) {
      expect(refusalOf(await mallory.call('group', at(conversation)))).toBe('not-found');
      expect(refusalOf(await mallory.call('leaveGroup', at(conversation)))).toBe('not-found');
    }
    // A conversation of two is no group: nobody else comes into it, and nobody leaves it.
    const body = { members: [carol.user] };
    expect(refusalOf(await alice.call('inviteToGroup', { ...at(pair), body }))).toBe('not-found');
    expect(refusalOf(await alice.call('leaveGroup', at(pair)))).toBe('not-found');
    expect(refusalOf(await alice.call('removeMember', at(pair, bob)))).toBe('not-found');
  });

  it('[G6] refuses a title that is too long, with a reason of its own', async () => {
    const body = { title: 'x'.repeat(limits.entry.titleCharacters + 1), members: [] };
    expect(refusalOf(await alice.call('createGroup', { body }))).toBe('bad-title');
  });
});
