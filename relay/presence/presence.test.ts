import { beforeEach, describe, expect, it } from 'vitest';
import type { ChosenStatus, InboxEvent, UserId } from '#protocol';
import { createPresence, type Presence } from './presence.ts';

const [alice, bob, carol] = ['alice000', 'bob00000', 'carol000'] as [UserId, UserId, UserId];

/** Time that passes only when told to. */
function createTime() {
  let now = 0;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    schedule: (run: () => void, delay: number) => {
      const timer = { at: now + delay, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass: (ms: number) => {
      const end = now + ms;
      for (;;) {
        const [next] = timers.toSorted((a, b) => a.at - b.at);
        if (!next || next.at > end) break;
        now = next.at;
        timers = timers.filter((timer) => timer !== next);
        next.run();
      }
      now = end;
    },
  };
}

let time: ReturnType<typeof createTime>;
let contacts: Map<UserId, UserId[]>;
let blocks: Set<string>;
let statuses: Map<UserId, ChosenStatus>;
let open: Set<UserId>;
let told: [UserId, InboxEvent][];
let presence: Presence;

beforeEach(() => {
  time = createTime();
  contacts = new Map([
    [alice, [bob, carol]],
    [bob, [alice]],
    [carol, [alice]],
  ]);
  blocks = new Set();
  statuses = new Map();
  open = new Set();
  told = [];
  presence = createPresence({
    directory: {
      contacts: (user) => contacts.get(user) ?? [],
      blocks: (user, from) => blocks.has(`${user} ${from}`),
      profileVersion: () => 1,
    },
    statuses: {
      chosen: (user) => statuses.get(user) ?? 'available',
      choose: (user, status) => void statuses.set(user, status),
    },
    inboxes: {
      isOpen: (user) => open.has(user),
      tell: (user, event) => told.push([user, event]),
    },
    clock: { now: time.now },
    schedule: time.schedule,
    timing: { coalesce: 100, leaveDelay: 45_000 },
  });
});

const arrive = (user: UserId): void => {
  open.add(user);
  presence.arrived(user);
};
const leave = (user: UserId): void => {
  open.delete(user);
  presence.left(user);
};
/** Lets time pass and returns what was told meanwhile, presence rows as `viewer: user status`. */
const after = (ms: number): string[] => {
  told = [];
  time.pass(ms);
  return lines();
};
const lines = (): string[] =>
  told.map(([viewer, event]) =>
    event.t === 'presence'
      ? `${viewer}: ${event.people.map(([user, status]) => `${user} ${status}`).join(', ')}`
      : `${viewer}: ${event.t}`,
  );

const beginsAnew = (event: InboxEvent): boolean => event.t === 'presence' && event.all;

const beginsEmpty = (events: readonly InboxEvent[]): boolean =>
  events.length === 1 && events.every((event) => event.t === 'presence' && event.people.length === 0);

describe('presence', () => {
  it('[R6] tells contacts who are there that somebody came', () => {
    arrive(bob);
    after(1_000);
    arrive(alice);
    expect(after(99)).toEqual([]);
    expect(after(1)).toEqual(['bob00000: alice000 available']);
  });

  it('[R6] tells one who comes how things stand', () => {
    arrive(alice);
    time.pass(1_000);
    expect(presence.snapshot(bob)).toEqual([
      { t: 'presence', all: true, people: [[alice, 'available', 1]] },
    ]);
    expect(presence.snapshot(carol)).toHaveLength(1);
    leave(alice);
    time.pass(60_000);
    expect(presence.snapshot(bob)).toEqual([{ t: 'presence', all: true, people: [] }]);
  });

  it('[R6] tells a thousand contacts in pieces, the first of which begins anew', () => {
    const crowd = Array.from({ length: 1_000 }, (_, index) => `user${index}0000` as UserId);
    contacts.set(alice, crowd);
    for (const user of crowd) arrive(user);
    time.pass(1_000);
    const events = presence.snapshot(alice);
    expect(events.map(beginsAnew)).toEqual([true, false, false, false]);
  });

  it('[R6] shows who leaves as offline after 45 s', () => {
    arrive(bob);
    arrive(alice);
    time.pass(1_000);
    leave(alice);
    expect(after(44_999)).toEqual([]);
    expect(after(101)).toEqual(['bob00000: alice000 offline']);
  });

  it('[R6] says nothing of who leaves and returns in time', () => {
    arrive(bob);
    arrive(alice);
    time.pass(1_000);
    leave(alice);
    time.pass(30_000);
    arrive(alice);
    expect(after(120_000)).toEqual([]);
  });

  it('[R6] shows who signs out as offline at once', () => {
    arrive(bob);
    arrive(alice);
    time.pass(1_000);
    open.delete(alice);
    presence.signedOut(alice);
    expect(after(100)).toEqual(['bob00000: alice000 offline']);
    presence.left(alice);
    expect(after(60_000)).toEqual([]);
  });

  it('[R6] tells many changes of one moment as one, and none that was undone', () => {
    arrive(bob);
    arrive(carol);
    time.pass(1_000);
    arrive(alice);
    presence.chose(alice, 'busy');
    presence.chose(alice, 'away');
    expect(after(100)).toEqual(['bob00000: alice000 away', 'carol000: alice000 away']);
    presence.chose(alice, 'busy');
    presence.chose(alice, 'away');
    expect(after(100)).toEqual([]);
  });

  it("[R6] tells all of one's own devices the status one chose, and keeps it", () => {
    arrive(alice);
    told = [];
    presence.chose(alice, 'lunch');
    expect(told).toEqual([[alice, { t: 'own-status', status: 'lunch' }]]);
    expect(statuses.get(alice)).toBe('lunch');
  });

  it('[R6] never shows somebody who signs in to appear offline', () => {
    arrive(bob);
    time.pass(1_000);
    statuses.set(alice, 'hidden');
    arrive(alice);
    expect(after(60_000)).toEqual([]);
    expect(presence.snapshot(bob)).toEqual([{ t: 'presence', all: true, people: [] }]);
  });

  it('[R6] tells of a newer profile, also of somebody offline', () => {
    arrive(bob);
    time.pass(1_000);
    presence.profileChanged(alice);
    expect(after(100)).toEqual(['bob00000: alice000 offline']);
  });

  it('[R6] tells who gained a contact to read the list again, and whether the new one is there', () => {
    arrive(bob);
    arrive(carol);
    time.pass(1_000);
    contacts.set(bob, [alice, carol]);
    contacts.set(carol, [alice, bob]);
    told = [];
    presence.contactsChanged(bob);
    expect(lines()).toEqual(['bob00000: contacts', 'bob00000: carol000 available']);
  });

  it('[I5] shows somebody who blocks as offline, from that moment, to that one contact', () => {
    arrive(bob);
    arrive(carol);
    arrive(alice);
    time.pass(1_000);
    blocks.add(`${alice} ${bob}`);
    presence.contactsChanged(alice);
    expect(after(100)).toEqual(['bob00000: alice000 offline']);
    presence.chose(alice, 'busy');
    presence.profileChanged(alice);
    expect(after(100)).toEqual(['carol000: alice000 busy']);
    expect(presence.snapshot(bob)).toEqual([{ t: 'presence', all: true, people: [] }]);
  });

  it('[R6] tells one who comes nothing that would not be taken back', () => {
    arrive(alice);
    arrive(bob);
    expect(beginsEmpty(presence.snapshot(bob))).toBe(true);
    presence.chose(alice, 'hidden');
    expect(after(1_000)).toEqual(['alice000: bob00000 available']);
    expect(beginsEmpty(presence.snapshot(bob))).toBe(true);
  });

  it('[I5] takes back what one who is blocked was told a moment ago', () => {
    arrive(alice);
    time.pass(1_000);
    arrive(bob);
    expect(beginsEmpty(presence.snapshot(bob))).toBe(false);
    blocks.add(`${alice} ${bob}`);
    presence.contactsChanged(alice);
    expect(after(100)).toContain('bob00000: alice000 offline');
  });

  it('[I5] says nothing to one who is blocked by somebody offline', () => {
    arrive(bob);
    time.pass(1_000);
    blocks.add(`${alice} ${bob}`);
    presence.contactsChanged(alice);
    arrive(alice);
    leave(alice);
    expect(after(120_000)).toEqual([]);
  });

  it('[I5] goes on showing the blocked one to the one who blocks', () => {
    blocks.add(`${alice} ${bob}`);
    arrive(alice);
    time.pass(1_000);
    arrive(bob);
    expect(after(100)).toEqual(['alice000: bob00000 available']);
  });

  it('[I5] shows who unblocks as they are', () => {
    blocks.add(`${alice} ${bob}`);
    arrive(bob);
    arrive(alice);
    time.pass(1_000);
    blocks.clear();
    presence.contactsChanged(alice);
    expect(after(100)).toEqual(['bob00000: alice000 available']);
  });

  it('[R11] stops its timers when the relay stops', () => {
    arrive(bob);
    arrive(alice);
    leave(alice);
    presence.close();
    expect(after(120_000)).toEqual([]);
  });
});
