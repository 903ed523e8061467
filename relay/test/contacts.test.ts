import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContactList } from '#protocol';
import { rateLimits } from '../http/index.ts';
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
let mallory: TestAccount;

beforeEach(async () => {
  relay = await startRelay();
  [alice, bob, mallory] = await Promise.all([
    makeAccount(relay, 'alice'),
    makeAccount(relay, 'bob'),
    makeAccount(relay, 'mallory'),
  ]);
});

afterEach(async () => {
  await relay.close();
});

const ask = (sender: TestAccount, handle: string) => sender.call('requestContact', { body: { handle } });
const accept = (who: TestAccount, sender: TestAccount) =>
  who.call('acceptRequest', { params: { user: sender.user } });
const decline = (who: TestAccount, sender: TestAccount) =>
  who.call('declineRequest', { params: { user: sender.user } });
const block = (who: TestAccount, other: TestAccount) =>
  who.call('block', { params: { user: other.user } });
const unblock = (who: TestAccount, other: TestAccount) =>
  who.call('unblock', { params: { user: other.user } });
const remove = (who: TestAccount, other: TestAccount) =>
  who.call('removeContact', { params: { user: other.user } });

const listOf = async (who: TestAccount): Promise<ContactList> => valueOf(await who.call('contacts'));

/** The list, by handles. */
const handlesOf = async (who: TestAccount) => {
  const { contacts, incoming, outgoing } = await listOf(who);
  return {
    contacts: contacts.map(({ profile }) => profile.handle),
    incoming: incoming.map(({ profile }) => profile.handle),
    outgoing: outgoing.map(({ handle }) => handle),
  };
};

const lists = (handles: Readonly<Partial<Record<keyof ContactList, readonly string[]>>>) => ({
  contacts: [],
  incoming: [],
  outgoing: [],
  ...handles,
});

describe('a request', () => {
  it('[I5] makes two people contacts once it is accepted, in one conversation of the two', async () => {
    await ask(alice, 'bob');
    expect(await handlesOf(alice)).toEqual(lists({ outgoing: ['bob'] }));
    expect(await handlesOf(bob)).toEqual(lists({ incoming: ['alice'] }));
    await accept(bob, alice);
    expect(await handlesOf(alice)).toEqual(lists({ contacts: ['bob'] }));
    expect(await handlesOf(bob)).toEqual(lists({ contacts: ['alice'] }));
    const [one, other] = [await listOf(alice), await listOf(bob)].map(({ contacts }) => contacts[0]);
    expect(one?.conversation).toBe(other?.conversation);
  });

  it('[I5] to someone who has asked already makes the two contacts at once', async () => {
    await ask(alice, 'bob');
    await ask(bob, 'alice');
    expect(await handlesOf(alice)).toEqual(lists({ contacts: ['bob'] }));
    expect(await handlesOf(bob)).toEqual(lists({ contacts: ['alice'] }));
  });

  it('[I5] from both sides at the same moment makes the two contacts', async () => {
    await Promise.all([ask(alice, 'bob'), ask(bob, 'alice')]);
    expect(await handlesOf(alice)).toEqual(lists({ contacts: ['bob'] }));
    expect(await handlesOf(bob)).toEqual(lists({ contacts: ['alice'] }));
  });

  it('[I5] that is declined looks to its sender as if nobody had answered', async () => {
    await ask(alice, 'bob');
    const before = await listOf(alice);
    await decline(bob, alice);
    expect(await handlesOf(bob)).toEqual(lists({}));
    expect(await listOf(alice)).toEqual(before);
    expect(refusalOf(await accept(bob, alice))).toBe('not-found');
  });

  it('[I5] that was declined makes the two contacts when the other asks after all', async () => {
    await ask(alice, 'bob');
    await decline(bob, alice);
    await ask(bob, 'alice');
    expect(await handlesOf(alice)).toEqual(lists({ contacts: ['bob'] }));
  });

  it('[I5] can be withdrawn', async () => {
    await ask(alice, 'bob');
    expect((await alice.call('withdrawRequest', { params: { handle: 'Bob' } })).ok).toBe(true);
    expect(await handlesOf(alice)).toEqual(lists({}));
    expect(await handlesOf(bob)).toEqual(lists({}));
    const again = await alice.call('withdrawRequest', { params: { handle: 'bob' } });
    expect(refusalOf(again)).toBe('not-found');
  });

  it('[I7] answers the same to a handle that exists, that does not, and that blocks the asker', async () => {
    await makeContacts(mallory, bob);
    await block(bob, mallory);
    await remove(bob, mallory);
    const handles = ['alice', 'nobody-at-all', 'bob'];
    const answers = await Promise.all(handles.map((handle) => ask(mallory, handle)));
    const bodies = answers.map(valueOf).map(({ handle, ...others }) => [handle, Object.keys(others)]);
    expect(bodies).toEqual(handles.map((handle) => [handle, ['at']]));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const { outgoing } = await handlesOf(mallory);
    expect(outgoing.toSorted()).toEqual(handles.toSorted());
    expect(await handlesOf(bob)).toEqual(lists({}));
  });

  it('[I7] tells only a second request, a contact and one’s own handle apart', async () => {
    await ask(alice, 'nobody-at-all');
    expect(refusalOf(await ask(alice, 'Nobody-at-all'))).toBe('already-requested');
    await ask(alice, 'bob');
    expect(refusalOf(await ask(alice, 'bob'))).toBe('already-requested');
    await accept(bob, alice);
    expect(refusalOf(await ask(alice, 'bob'))).toBe('already-contacts');
    expect(refusalOf(await ask(bob, 'alice'))).toBe('already-contacts');
    expect(refusalOf(await ask(alice, 'ALICE'))).toBe('own-handle');
    expect(refusalOf(await ask(alice, 'not a handle'))).toBe('bad-handle');
  });

  it('[I7] waits under a handle that nobody has yet', async () => {
    await ask(alice, 'carol');
    const carol = await makeAccount(relay, 'carol');
    expect(await handlesOf(carol)).toEqual(lists({ incoming: ['alice'] }));
  });

  it('[I5] can’t be answered by anyone but the person it is to', async () => {
    await ask(alice, 'bob');
    expect(refusalOf(await accept(mallory, alice))).toBe('not-found');
    expect(refusalOf(await decline(mallory, alice))).toBe('not-found');
    expect(refusalOf(await accept(alice, bob))).toBe('not-found');
    expect(await handlesOf(bob)).toEqual(lists({ incoming: ['alice'] }));
  });
});

describe('a contact', () => {
  it('[I5] that is removed is gone from both lists, and later finds the same conversation again', async () => {
    const conversation = await makeContacts(alice, bob);
    expect((await remove(alice, bob)).ok).toBe(true);
    expect(await handlesOf(alice)).toEqual(lists({}));
    expect(await handlesOf(bob)).toEqual(lists({}));
    expect(refusalOf(await remove(alice, bob))).toBe('not-found');
    expect(await makeContacts(bob, alice)).toBe(conversation);
  });
});

describe('a blocked person', () => {
  beforeEach(async () => {
    await makeContacts(alice, mallory);
    await alice.call('updateProfile', { body: { personalMessage: 'before' } });
  });

  it('[I5] sees the same list as before, with the profile as it was', async () => {
    const before = await listOf(mallory);
    await block(alice, mallory);
    await alice.call('updateProfile', { body: { displayName: 'Alice anew', personalMessage: 'after' } });
    expect(await listOf(mallory)).toEqual(before);
    const profiles = await mallory.call('profiles', { query: { users: alice.user } });
    expect(valueOf(profiles)).toEqual([before.contacts[0]?.profile]);
    const conversations = valueOf(await mallory.call('conversations'));
    expect(JSON.stringify(conversations)).not.toMatch(/anew|after/);
  });

  it('[I5] is marked in the list of the one who blocks, and of nobody else', async () => {
    await makeContacts(alice, bob);
    await block(alice, mallory);
    const marks = async (who: TestAccount) =>
      (await listOf(who)).contacts.map(({ profile, blocked }) => [profile.handle, blocked]);
    expect(await marks(alice)).toEqual([
      ['mallory', true],
      ['bob', false],
    ]);
    expect(await marks(mallory)).toEqual([['alice', false]]);
  });

  it('[CL10] who is no contact any more can still be found, and unblocked, by who blocked them', async () => {
    await block(alice, mallory);
    await remove(alice, mallory);
    const { user, handle } = mallory;
    expect((await listOf(alice)).blocked).toEqual([{ user, handle, displayName: 'Mallory' }]);
    expect((await listOf(mallory)).blocked).toBeUndefined();
    await unblock(alice, mallory);
    expect((await listOf(alice)).blocked).toBeUndefined();
  });

  it('[I5] sees the newest profile again once the block is lifted', async () => {
    await block(alice, mallory);
    await alice.call('updateProfile', { body: { personalMessage: 'one' } });
    await alice.call('updateProfile', { body: { personalMessage: 'two' } });
    await unblock(alice, mallory);
    const [contact] = (await listOf(mallory)).contacts;
    expect(contact?.profile.personalMessage).toBe('two');
    expect(refusalOf(await unblock(alice, mallory))).toBe('not-found');
  });

  it('[I5] asks in vain, without noticing', async () => {
    await block(alice, mallory);
    await remove(alice, mallory);
    await ask(mallory, 'alice');
    expect(await handlesOf(alice)).toEqual(lists({}));
    expect(refusalOf(await accept(alice, mallory))).toBe('not-found');
    expect(await handlesOf(mallory)).toEqual(lists({ outgoing: ['alice'] }));
    expect(refusalOf(await ask(mallory, 'alice'))).toBe('already-requested');
  });

  it('[I5] whose request was waiting disappears from the requests', async () => {
    await ask(bob, 'alice');
    await block(alice, bob);
    expect((await handlesOf(alice)).incoming).toEqual([]);
    await unblock(alice, bob);
    expect((await handlesOf(alice)).incoming).toEqual(['bob']);
  });

  it('[I5] has to be someone one knows of: blocking does not tell whether a user exists', async () => {
    const strangers = [bob.user, alice.user, 'no-such-user-at-all'];
    const refused = await Promise.all(
      strangers.map((user) => alice.call('block', { params: { user } })),
    );
    expect(refused.map(refusalOf)).toEqual(strangers.map(() => 'not-found'));
  });
});

describe('requests in numbers', () => {
  it('[I6] are slowed down, so that nobody tries out all handles', async () => {
    const limit = { times: 2, seconds: 60 };
    const slow = await startRelay({ rateLimits: { ...rateLimits, requestsOfUser: limit } });
    const carol = await makeAccount(slow, 'carol');
    const answers = [await ask(carol, 'one'), await ask(carol, 'two'), await ask(carol, 'three')];
    await slow.close();
    expect(answers.map(refusalOf)).toEqual(['accepted', 'accepted', 'rate-limited']);
  });
});
