import type { ContactList, ConversationId, Profile, VisibleStatus } from '#protocol';
import { alice, bob, carol, type Character } from '#protocol/testing';
import { createRoot } from 'solid-js';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeFakeRelay, makeFakeSync, makeMemoryStorage } from '../../test/index.ts';
import { makeNotes } from '../notes.ts';
import { createContacts, type Contacts } from './contacts.ts';

const profileOf = ({ user, handle, displayName }: Character, version = 1): Profile => ({
  user,
  handle,
  version,
  displayName,
  personalMessage: '',
});

const listOf = (...people: readonly Character[]): ContactList => ({
  contacts: people.map((person) => ({
    profile: profileOf(person),
    conversation: `with-${person.handle}` as ConversationId,
    since: 0,
    blocked: false,
  })),
  incoming: [],
  outgoing: [],
});

function setUp() {
  const storage = makeMemoryStorage();
  const relay = makeFakeRelay({ contacts: listOf(carol, bob) });
  const sync = makeFakeSync(() => {
    throw new Error('Contacts write nothing.');
  });
  const open = () =>
    createRoot(() => createContacts({ session: relay, sync, notes: makeNotes(storage, alice.handle) }));
  const sees = (all: boolean, ...people: readonly [Character, VisibleStatus, number?][]) =>
    sync.tellInbox({
      t: 'presence',
      all,
      people: people.map(([{ user }, status, version = 1]) => [user, status, version]),
    });
  return { storage, relay, sync, open, sees };
}

let world: ReturnType<typeof setUp>;
let contacts: Contacts;
const statuses = () =>
  contacts.view.contacts.map(({ profile, status }) => [profile.displayName, status]);
const settled = () => contacts.refresh();

beforeEach(async () => {
  world = setUp();
  contacts = world.open();
  world.sync.goes({ type: 'online' });
  await settled();
});

describe('the contact list', () => {
  it('[K11] is sorted by name and shows who is around', () => {
    world.sees(true, [bob, 'busy']);
    expect(statuses()).toEqual([
      ['Bob', 'busy'],
      ['Carol', 'offline'],
    ]);
  });

  it('[K4] is there from the device copy, with no network', () => {
    world.relay.answer({ contacts: { type: 'unreachable' } });
    contacts = world.open();
    expect(contacts.view.known).toBe(true);
    expect(statuses()).toEqual([
      ['Bob', 'offline'],
      ['Carol', 'offline'],
    ]);
  });

  it('[K4] does not break over a device copy of another shape', () => {
    world.storage.setItem('cutuca:alice:contacts', '{"contacts":[{"profile":7}]}');
    world.relay.answer({ contacts: { type: 'unreachable' } });
    expect(world.open().view.known).toBe(false);
  });

  it('[K14] claims of nobody that they are around while the relay is away', () => {
    world.sees(true, [bob, 'available']);
    world.sync.goes({ type: 'away', since: 0 });
    expect(statuses()).toEqual([
      ['Bob', 'offline'],
      ['Carol', 'offline'],
    ]);
  });

  it('[K14] is read again when the relay says that it changed', async () => {
    world.relay.answer({ contacts: listOf(bob) });
    world.sync.tellInbox({ t: 'contacts' });
    await settled();
    expect(statuses()).toEqual([['Bob', 'offline']]);
  });

  it('[K14] is read again when the inbox has opened: what changed before that was told to nobody', async () => {
    world.relay.answer({ contacts: listOf(bob) });
    world.sees(true, [bob, 'available']);
    await expect.poll(statuses).toEqual([['Bob', 'available']]);
  });

  it('[K14] fetches a profile of which presence names a newer version', async () => {
    world.relay.answer({ profiles: [{ ...profileOf(bob, 2), personalMessage: 'at the beach' }] });
    world.sees(false, [bob, 'available', 2]);
    await settled();
    expect(contacts.find(bob.user)?.profile.personalMessage).toBe('at the beach');
    expect(world.relay.calls.at(-2)).toEqual({
      name: 'profiles',
      input: { query: { users: bob.user } },
    });
  });
});

describe('a crowd', () => {
  it('[CL9] that changes at once is drawn together, and loses nobody’s last word', async () => {
    let drawn = 0;
    createRoot(() => contacts.onStatuses(() => (drawn += 1)));
    world.sees(true);
    for (const status of ['available', 'busy', 'away'] as const) {
      world.sees(false, [bob, status]);
      world.sees(false, [carol, status]);
    }
    expect(drawn).toBe(1);
    await expect.poll(statuses).toEqual([
      ['Bob', 'away'],
      ['Carol', 'away'],
    ]);
    expect(drawn).toBe(2);
  });
});

describe('somebody coming online', () => {
  const arrived: string[] = [];

  beforeEach(() => {
    arrived.length = 0;
    createRoot(() =>
      contacts.onStatuses((changes) => {
        for (const { contact, before } of changes) {
          if (before === 'offline') arrived.push(contact.profile.displayName);
        }
      }),
    );
  });

  it('[K13] is told of once', () => {
    world.sees(true);
    world.sees(false, [bob, 'available']);
    world.sees(false, [bob, 'busy']);
    expect(arrived).toEqual(['Bob']);
  });

  it('[K13] is not told of those who were there before', () => {
    world.sees(true, [bob, 'available']);
    expect(arrived).toEqual([]);
  });

  it('[K13] is not told of somebody who went and was back before anyone saw it', async () => {
    world.sees(true, [bob, 'available']);
    world.sees(false, [carol, 'available']);
    world.sees(false, [bob, 'offline']);
    world.sees(false, [bob, 'busy']);
    await expect.poll(statuses).toEqual([
      ['Bob', 'busy'],
      ['Carol', 'available'],
    ]);
    expect(arrived).toEqual(['Carol']);
  });

  it('[K13] is not told of somebody who leaves', () => {
    world.sees(true, [bob, 'available']);
    world.sees(false, [bob, 'offline']);
    expect(arrived).toEqual([]);
  });
});
