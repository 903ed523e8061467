import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import SQLite, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogStore } from './logStore.ts';
import { describeLogStore } from './logStore.contract.ts';
import { erasuresMigration } from './erasuresMigration.ts';
import { logMigration } from './schema.ts';
import { createSqliteLog, type SyncFile } from './sqlite.ts';

let folder: string;
let opened: Database[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cutuca-log-'));
  opened = [];
});

afterEach(() => {
  for (const database of opened) database.close();
  rmSync(folder, { recursive: true });
});

const open = (): Database => {
  const database = new SQLite(join(folder, 'log.sqlite'));
  opened.push(database);
  return database;
};

const createStore = (syncFile?: SyncFile): LogStore => {
  const database = open();
  database.exec(logMigration.sql);
  database.exec(erasuresMigration.sql);
  return createSqliteLog(database, syncFile);
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const filesContain = (text: string): boolean =>
  readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(text));

describeLogStore(() => createStore());

describe('the log in SQLite', () => {
  it('[R2] has appended nothing before the disk says so', async () => {
    const disk = Promise.withResolvers<undefined>();
    const store = createStore(async () => disk.promise);
    let appended = false;
    const appending = store
      .append([{ document: 'roster:alice000', update: encode('slow') }])
      .then(() => (appended = true));
    await setTimeout(20);
    expect(appended).toBe(false);
    disk.resolve(undefined);
    expect(await appending).toBe(true);
  });

  it('[R2] builds nothing on what the disk failed to take: it goes into the database first', async () => {
    const files: number[] = [];
    const store = createStore(async (file) => {
      files.push(file);
      if (files.length === 1) throw new Error('EIO');
    });
    const row = (text: string) => ({ document: 'roster:alice000', update: encode(text) });
    await expect(store.append([row('lost or not')])).rejects.toThrow('EIO');
    const journal = join(folder, 'log.sqlite-wal');
    const before = statSync(journal).size;
    await store.append([row('after it')]);
    expect(statSync(journal).size).toBeLessThanOrEqual(before);
    expect(readFileSync(join(folder, 'log.sqlite')).includes('lost or not')).toBe(true);
    expect(readFileSync(journal).includes('after it')).toBe(true);
  });

  it('[R2] waits for the disk at each other commit', async () => {
    await createStore().append([{ document: 'roster:alice000', update: encode('one') }]);
    const database = opened[0];
    expect(database?.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database?.pragma('synchronous', { simple: true })).toBe(2);
  });

  it('[R2] is there for whoever opens the file next', async () => {
    await createStore().append([{ document: 'roster:alice000', update: encode('kept') }]);
    const { tail } = await createSqliteLog(open()).load('roster:alice000');
    expect(tail.map((update) => new TextDecoder().decode(update))).toEqual(['kept']);
  });

  it('[R2] appends all rows of a batch or none', async () => {
    const store = createStore();
    const rows = [
      { document: 'roster:alice000', update: encode('first') },
      { document: null as unknown as string, update: encode('the table refuses this one') },
    ];
    await expect(store.append(rows)).rejects.toThrow(/NOT NULL/);
    expect((await store.load('roster:alice000')).tail).toEqual([]);
  });

  it('[C7] leaves no trace in the files of what a compaction erased', async () => {
    const store = createStore();
    const document = 'c:conversation1:0';
    const words = `the secret words ${'of a long evening '.repeat(800)}`;
    await store.append([{ document, update: encode(words) }]);
    const [upto = 0] = await store.append([{ document, update: encode('short secret words') }]);
    expect(filesContain('secret words')).toBe(true);
    await store.compact({ document, state: encode('nothing'), upto, erase: true });
    expect(filesContain('secret words')).toBe(false);
  });

  it('[C7] leaves no trace of them either where they were in an older snapshot', async () => {
    const store = createStore();
    const document = 'c:conversation1:0';
    const [upto = 0] = await store.append([{ document, update: encode('short secret words') }]);
    await store.compact({ document, state: encode('secret words '.repeat(900)), upto, erase: false });
    expect(filesContain('secret words')).toBe(true);
    await store.compact({ document, state: encode('nothing'), upto, erase: true });
    expect(filesContain('secret words')).toBe(false);
  });
});
