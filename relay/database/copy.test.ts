import { globSync, mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';

const first = { name: 'first', sql: 'CREATE TABLE words (word TEXT)' };
const second = { name: 'second', sql: `UPDATE words SET word = upper(word)` };
const broken = { name: 'broken', sql: 'UPDATE words SET word = lower(word); SELECT * FROM nowhere' };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cutuca-copy-'));
  const database = openDatabase(folder, [first]);
  database.exec(`INSERT INTO words VALUES ('Hello')`);
  database.close();
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const copies = () => globSync('cutuca.before-*', { cwd: folder });

function wordsIn(file: string): unknown[] {
  const database = new SQLite(join(folder, file));
  const words = database.prepare('SELECT word FROM words').pluck().all();
  database.close();
  return words;
}

describe('a database that a new version changes', () => {
  it('[C7] keeps its copy for seven days, and no longer', () => {
    openDatabase(folder, [first, second]).close();
    const copy = join(folder, 'cutuca.before-2.sqlite');
    const daysAgo = (days: number): Date => new Date(Date.now() - days * 24 * 3_600_000);
    utimesSync(copy, daysAgo(6), daysAgo(6));
    openDatabase(folder, [first, second]).close();
    expect(copies()).toHaveLength(1);
    utimesSync(copy, daysAgo(8), daysAgo(8));
    openDatabase(folder, [first, second]).close();
    expect(copies()).toEqual([]);
  });

  it('[X5] is copied as it was before, for its owner alone', () => {
    openDatabase(folder, [first, second]).close();
    expect(copies()).toEqual(['cutuca.before-2.sqlite']);
    expect(wordsIn('cutuca.sqlite')).toEqual(['HELLO']);
    expect(wordsIn('cutuca.before-2.sqlite')).toEqual(['Hello']);
    expect(statSync(join(folder, 'cutuca.before-2.sqlite')).mode & 0o777).toBe(0o600);
  });

  it('[X5] is not copied where nothing changes, nor when it is made', () => {
    openDatabase(folder, [first]).close();
    expect(copies()).toEqual([]);
  });

  it('[X5] keeps the newest copy only', () => {
    openDatabase(folder, [first, second]).close();
    openDatabase(folder, [first, second, second]).close();
    expect(copies()).toEqual(['cutuca.before-3.sqlite']);
  });

  it('[X5] is as it was where the change fails, and can be tried again', () => {
    expect(() => openDatabase(folder, [first, broken])).toThrow('nowhere');
    expect(wordsIn('cutuca.sqlite')).toEqual(['Hello']);
    openDatabase(folder, [first, second]).close();
    expect(wordsIn('cutuca.sqlite')).toEqual(['HELLO']);
  });
});
