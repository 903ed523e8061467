import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { err, ok } from '#protocol';
import {
  claimDataFolder,
  type Database,
  DataFolderInUse,
  NewerSchema,
  openDatabase,
  transact,
} from './index.ts';

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'cutuca-')), 'data');
});

afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true });
});

describe('the data folder', () => {
  it('[R2] belongs to one relay at a time, and is free again when that one is done', () => {
    const release = claimDataFolder(folder);
    expect(() => claimDataFolder(folder)).toThrow(DataFolderInUse);
    release();
    claimDataFolder(folder)();
  });

  it('[R8] and the database in it can be read by their owner alone', () => {
    claimDataFolder(folder)();
    openDatabase(folder).close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'cutuca.sqlite')).mode & 0o777).toBe(0o600);
  });
});

describe('the database', () => {
  beforeEach(() => {
    claimDataFolder(folder)();
  });

  it('[R2] survives a power cut, overwrites what is deleted, and keeps references whole', () => {
    const database = openDatabase(folder);
    const settings = ['journal_mode', 'synchronous', 'secure_delete', 'foreign_keys'];
    const values = settings.map((name) => database.pragma(name, { simple: true }));
    database.close();
    expect(values).toEqual(['wal', 2, 1, 1]);
  });

  it('[R2] opens again with everything in it', () => {
    const first = openDatabase(folder);
    first.prepare(`INSERT INTO conversations VALUES ('conversation', 'pair', 1)`).run();
    first.close();
    const second = openDatabase(folder);
    const count = second.prepare('SELECT count(*) FROM conversations').pluck().get();
    second.close();
    expect(count).toBe(1);
  });

  it('[R2] written by a newer version is refused, and left as it is', () => {
    const newer = openDatabase(folder);
    newer.pragma('user_version = 1000');
    newer.close();
    expect(() => openDatabase(folder)).toThrow(NewerSchema);
    expect(() => openDatabase(folder)).toThrow(/newer Cutuca \(schema 1000/);
  });

  it('[R12] a refused transaction changes nothing', () => {
    const database = openDatabase(folder);
    const insert = (id: string) =>
      database.prepare(`INSERT INTO conversations VALUES (?, 'pair', 1)`).run(id).changes;
    const refused = transact(database, () => {
      insert('refused');
      return err('no');
    });
    const done = transact(database, () => ok(insert('accepted')));
    const ids = database.prepare('SELECT id FROM conversations').pluck().all();
    database.close();
    expect([refused, done, ids]).toEqual([err('no'), ok(1), ['accepted']]);
  });

  it('[R2] lets no other process write between what a transaction reads and what it writes', () => {
    const relays = openDatabase(folder);
    const commands = openDatabase(folder);
    commands.pragma('busy_timeout = 0');
    const insert = (database: Database, id: string) =>
      database.prepare(`INSERT INTO conversations VALUES (?, 'pair', 1)`).run(id).changes;
    const done = transact(relays, () => {
      relays.prepare('SELECT count(*) FROM conversations').get();
      expect(() => insert(commands, 'theirs')).toThrow('database is locked');
      return ok(insert(relays, 'ours'));
    });
    expect(done).toEqual(ok(1));
    expect(insert(commands, 'theirs')).toBe(1);
    relays.close();
    commands.close();
  });
});
