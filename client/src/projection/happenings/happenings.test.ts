import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import type { ContactList, ConversationId, Handle, Profile, UserId } from '#protocol';
import { makeMemoryStorage } from '../../test/index.ts';
import { makeNotes } from '../notes.ts';
import { ofLists } from './compare.ts';
import { createHappenings, type HappeningsDeps } from './happenings.ts';

const bob: Profile = {
  user: 'bob00000' as UserId,
  handle: 'bob' as Handle,
  version: 1,
  displayName: 'Bob',
  personalMessage: '',
};
const listOf = (...profiles: readonly Profile[]): ContactList => ({
  contacts: profiles.map((profile) => ({
    profile,
    conversation: `with-${profile.user}` as ConversationId,
    since: 0,
    blocked: false,
  })),
  incoming: [],
  outgoing: [],
});
const contact = {
  user: bob.user,
  conversation: 'with-bob' as ConversationId,
  profile: bob,
  since: 0,
  blocked: false,
};

function setUp(storage = makeMemoryStorage()) {
  let hearStatuses: Parameters<HappeningsDeps['contacts']['onStatuses']>[0] = () => {};
  let due = () => {};
  let clock = 0;
  const log = createRoot(() =>
    createHappenings({
      contacts: {
        onStatuses: (listener) => {
          hearStatuses = listener;
        },
        onList: () => {},
      },
      notes: makeNotes(storage, 'alice'),
      now: () => {
        clock += 1;
        return clock;
      },
      after: (_, call) => {
        due = call;
        return () => {};
      },
    }),
  );
  return {
    log,
    storage,
    hear: (...changes: Parameters<typeof hearStatuses>[0]) => hearStatuses(changes),
    pass: () => due(),
  };
}

describe('the event log', () => {
  it('[CL12] notes who came, went and changed their status, the newest first, and over a restart', () => {
    const { log, hear, pass, storage } = setUp();
    hear({ contact: { ...contact, status: 'available' }, before: 'offline' });
    hear({ contact: { ...contact, status: 'busy' }, before: 'available' });
    hear({ contact: { ...contact, status: 'offline' }, before: 'busy' });
    const types = ['went', 'status', 'came'];
    expect(log.list().map(({ type }) => type)).toEqual(types);
    pass();
    expect(
      setUp(storage)
        .log.list()
        .map(({ type }) => type),
    ).toEqual(types);
  });

  it('[CL12] keeps the last 500, and forgets all when it is cleared', () => {
    const { log, hear, pass, storage } = setUp();
    const change = { contact: { ...contact, status: 'available' }, before: 'offline' } as const;
    for (let turn = 0; turn < 300; turn += 1) hear(change, change);
    expect(log.list()).toHaveLength(500);
    pass();
    log.clear();
    expect([log.list(), setUp(storage).log.list()]).toEqual([[], []]);
  });

  it('[CL12] tells from two lists who was renamed, says something else, asks, came and left', () => {
    const carol: Profile = {
      ...bob,
      user: 'carol000' as UserId,
      handle: 'carol' as Handle,
      displayName: 'Carol',
    };
    const before = listOf(bob);
    expect(ofLists(before, listOf({ ...bob, displayName: 'Bobby', personalMessage: 'hi' }))).toEqual([
      { type: 'renamed', user: bob.user, name: 'Bob', to: 'Bobby' },
      { type: 'message', user: bob.user, name: 'Bobby', to: 'hi' },
    ]);
    expect(ofLists(before, listOf(carol)).map(({ type }) => type)).toEqual(['joined', 'left']);
    const asked = { ...before, incoming: [{ profile: carol, at: 1 }] };
    expect(ofLists(before, asked)).toEqual([{ type: 'asked', user: carol.user, name: 'Carol' }]);
    expect(ofLists(asked, asked)).toEqual([]);
  });
});
