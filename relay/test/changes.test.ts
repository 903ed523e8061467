import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handle, UserId } from '#protocol';
import { type AccountSide, createAccountSide } from '../accountSide.ts';
import { createChangeFeed } from '../changes.ts';
import { systemClock } from '../clock.ts';
import { type Database, openDatabase } from '../database/index.ts';
import type { Directory, DirectoryChange } from '../directory.ts';
import { silentLogger } from '../logger.ts';
import { makeDirectory } from '../makeDirectory.ts';
import { makeDevice, type TestDevice } from './support/index.ts';

type Person = { readonly user: UserId; readonly handle: Handle; readonly device: TestDevice };

let folder: string;
let database: Database;
let side: AccountSide;
let directory: Directory;
let changes: DirectoryChange[];
let alice: Person;
let bob: Person;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cutuca-changes-'));
  database = openDatabase(folder);
  const feed = createChangeFeed();
  side = await createAccountSide({
    database,
    clock: systemClock,
    changes: feed,
    logger: silentLogger,
    registration: 'open',
    passwordCost: { memory: 64, passes: 1 },
  });
  directory = makeDirectory(side);
  alice = await register('alice');
  bob = await register('bob');
  changes = [];
  feed.subscribe((change) => changes.push(change));
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

async function register(name: string): Promise<Person> {
  const device = await makeDevice();
  const handle = name as Handle;
  const entered = await side.accounts.register({
    handle,
    displayName: name,
    password: 'a good long password',
    device: await device.claim(name),
    address: '127.0.0.1',
  });
  if (!entered.ok) throw new Error(entered.error.type);
  return { user: entered.value.account.user, handle, device };
}

function becomeContacts(): void {
  side.contacts.request(alice.user, bob.handle);
  side.contacts.accept(bob.user, alice.user);
}

describe('the directory', () => {
  it('[I5] knows contacts and the members of their conversation once both agreed', () => {
    expect(directory.contacts(alice.user)).toEqual([]);
    becomeContacts();
    expect([directory.contacts(alice.user), directory.contacts(bob.user)]).toEqual([
      [bob.user],
      [alice.user],
    ]);
    const conversation = side.conversations.ofPair(alice.user, bob.user);
    expect(directory.isPair(conversation)).toBe(true);
    expect(new Set(directory.members(conversation))).toEqual(new Set([alice.user, bob.user]));
    expect(directory.memberships(conversation, alice.user)).toEqual([{ from: 0 }]);
    expect(directory.memberships(conversation, 'somebody-else' as UserId)).toEqual([]);
  });

  it('[I3] knows devices and their keys, also when they are revoked', () => {
    const { id, publicKey: key } = alice.device;
    expect(directory.device(id)).toEqual({ id, user: alice.user, key });
    side.devices.revoke(alice.user, id);
    expect(directory.device(id)).toMatchObject({ id, user: alice.user, key });
    expect(directory.device(id)?.revokedAt).toBeGreaterThan(0);
  });

  it('[I5] freezes the profile version for a blocked person alone', () => {
    becomeContacts();
    side.contacts.block(alice.user, bob.user);
    side.profiles.update(alice.user, { personalMessage: 'after' });
    expect(directory.profileVersion(alice.user, alice.user)).toBe(2);
    expect(directory.profileVersion(alice.user, bob.user)).toBe(1);
    expect([directory.blocks(alice.user, bob.user), directory.blocks(bob.user, alice.user)]).toEqual([
      true,
      false,
    ]);
  });

  it('[A2] answers several thousand times a second while updates are admitted', () => {
    becomeContacts();
    const conversation = side.conversations.ofPair(alice.user, bob.user);
    const started = performance.now();
    for (let count = 0; count < 2_000; count += 1) {
      directory.device(alice.device.id);
      directory.memberships(conversation, alice.user);
    }
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('changes', () => {
  it('[I5] of contacts are told to both, after they are in the database', () => {
    becomeContacts();
    const conversation = side.conversations.ofPair(alice.user, bob.user);
    const [low, high] = [alice.user, bob.user].toSorted();
    expect(changes).toEqual([
      { type: 'contacts', user: alice.user },
      { type: 'contacts', user: bob.user },
      { type: 'membership', conversation, user: low },
      { type: 'membership', conversation, user: high },
      { type: 'contacts', user: bob.user },
      { type: 'contacts', user: alice.user },
    ]);
  });

  it('[I5] by which somebody blocks, declines or asks in vain are told to nobody else', () => {
    side.contacts.request(bob.user, alice.handle);
    changes.length = 0;
    side.contacts.decline(alice.user, bob.user);
    side.contacts.withdraw(bob.user, alice.handle);
    becomeContacts();
    changes.length = 0;
    side.contacts.block(alice.user, bob.user);
    side.contacts.unblock(alice.user, bob.user);
    expect(changes).toEqual([
      { type: 'contacts', user: alice.user },
      { type: 'contacts', user: alice.user },
      { type: 'profile', user: alice.user },
    ]);
    side.contacts.block(alice.user, bob.user);
    side.contacts.remove(alice.user, bob.user);
    changes.length = 0;
    side.contacts.request(bob.user, alice.handle);
    side.contacts.withdraw(bob.user, alice.handle);
    expect(changes).toEqual([
      { type: 'contacts', user: bob.user },
      { type: 'contacts', user: bob.user },
    ]);
  });

  it('[I4] name the session and the device when a sign-in ends', () => {
    const { session } = side.sessions.start(alice.user, alice.device.id);
    side.sessions.endAllOf(alice.device.id);
    const { user, device } = session;
    expect(changes).toEqual([{ type: 'session-ended', session: session.id, user, device }]);
  });

  it('[R6] of a profile are told once, and not where nothing changed', () => {
    side.profiles.update(alice.user, { displayName: 'Alice anew' });
    side.profiles.update(alice.user, { displayName: 'Alice anew' });
    expect(changes).toEqual([{ type: 'profile', user: alice.user }]);
  });
});
