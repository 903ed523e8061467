import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ConversationId, err, limits, refuse, type UserId } from '#protocol';
import { createChangeFeed } from '../changes.ts';
import { createContacts } from '../contacts/index.ts';
import { createConversations } from '../conversations/index.ts';
import { type Database, openDatabase } from '../database/index.ts';
import { createProfiles } from '../profiles/index.ts';
import { createWitnessDebts } from '../witness/index.ts';
import { createGroups, type Groups } from './groups.ts';
import { createNotices, type NoticeBook } from './notices.ts';

let folder: string;
let database: Database;
let groups: Groups;
let notices: NoticeBook;
let now: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cutuca-groups-'));
  database = openDatabase(folder);
  now = 1_700_000_000_000;
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const person = (index: number) => `person-${index}` as UserId;

/** So many people, everyone the contact of everyone else. */
function makeFriends(count: number): void {
  const clock = { now: () => (now += 1_000) };
  const changes = createChangeFeed();
  const profiles = createProfiles({ database, changes });
  const conversations = createConversations({ database, clock, changes });
  const contacts = createContacts({ database, clock, changes, profiles, conversations });
  notices = createNotices({ database, clock });
  const witnessDebts = createWitnessDebts(database);
  groups = createGroups({
    database,
    clock,
    changes,
    profiles,
    contacts,
    notices,
    witnessDebts,
  });
  const insert = database.prepare<[string, string]>(
    `INSERT INTO users (id, handle, password, administrator, status, profile_version, created)
     VALUES (?, ?, '', 0, 'available', 1, 0)`,
  );
  database.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      insert.run(person(index), `handle${index}`);
      profiles.create(person(index), `Person ${index}`);
      for (let other = 0; other < index; other += 1) {
        if (other === 0 || count < 10) contacts.introduce(person(index), person(other));
      }
    }
  })();
}

function makeGroup(...members: readonly UserId[]): ConversationId {
  const made = groups.create(person(0), '', members);
  if (!made.ok) throw new Error(made.error.type);
  for (const member of members) groups.accept(member, made.value.id);
  return made.value.id;
}

const membersOf = (group: ConversationId) =>
  database
    .prepare<[string], { readonly user: UserId; readonly role: string }>(
      'SELECT user, role FROM members WHERE conversation = ? AND until IS NULL ORDER BY since, user',
    )
    .all(group);

describe('a full group', () => {
  it('[G7] takes nobody more: 150, whoever is asked included', () => {
    makeFriends(limits.group.members + 1);
    const friends = Array.from({ length: limits.group.members }, (_, index) => person(index + 1));
    const full = err(refuse('group-full'));
    expect(groups.create(person(0), '', friends)).toEqual(full);
    const group = makeGroup(...friends.slice(0, -2));
    expect(groups.invite(person(0), group, friends.slice(-2))).toEqual(full);
    expect(groups.invite(person(0), group, friends.slice(0, -1)).ok).toBe(true);
    expect(groups.invite(person(0), group, friends.slice(-1))).toEqual(full);
    expect(groups.accept(person(149), group).ok).toBe(true);
    expect(membersOf(group)).toHaveLength(150);
    expect(groups.invite(person(0), group, friends.slice(-1))).toEqual(full);
    expect(groups.remove(person(0), group, person(7)).ok).toBe(true);
    expect(groups.invite(person(0), group, friends.slice(-1)).ok).toBe(true);
  });
});

const crowd = 5;
const anybody = fc.integer({ min: 0, max: crowd - 1 }).map(person);
const action = fc.oneof(
  fc.record({ type: fc.constant('invite' as const), by: anybody, whom: anybody }),
  fc.record({ type: fc.constant('accept' as const), by: anybody }),
  fc.record({ type: fc.constant('decline' as const), by: anybody }),
  fc.record({ type: fc.constant('leave' as const), by: anybody }),
  fc.record({ type: fc.constant('remove' as const), by: anybody, whom: anybody }),
  fc.record({
    type: fc.constant('role' as const),
    by: anybody,
    whom: anybody,
    role: fc.constantFrom('owner' as const, 'member' as const),
  }),
);

describe('whatever people do', () => {
  it('[G8] what the relay says of it, in order, is how it is; and while anybody is in a group, somebody owns it', () => {
    makeFriends(crowd);
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const group = makeGroup(person(1));
        for (const step of actions) {
          if (step.type === 'invite') groups.invite(step.by, group, [step.whom]);
          if (step.type === 'accept') groups.accept(step.by, group);
          if (step.type === 'decline') groups.decline(step.by, group);
          if (step.type === 'leave') groups.leave(step.by, group);
          if (step.type === 'remove') groups.remove(step.by, group, step.whom);
          if (step.type === 'role') groups.setRole(step.by, group, step.whom, step.role);
        }
        // Whoever was there before everybody else owns it.
        const told = new Map<UserId, string>([[person(0), 'owner']]);
        const said = notices.pending().filter(({ conversation }) => conversation === group);
        for (const { body } of said.slice(1)) {
          if (body.kind === 'left') told.delete(body.member);
          else told.set(body.member, body.kind === 'role' ? body.role : 'member');
        }
        const members = membersOf(group);
        expect(told).toEqual(new Map(members.map(({ user, role }) => [user, role])));
        expect(members.length === 0 || members.some(({ role }) => role === 'owner')).toBe(true);
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
