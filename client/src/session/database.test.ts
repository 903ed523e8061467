import { deleteDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { DatabaseClosed, deleteDatabases, makeDatabase } from './database.ts';

type Schema = { words: { key: string; value: string } };

const name = 'cutuca/test/database';
const open = () => makeDatabase<Schema>(name, ['words']);

const put = (database: ReturnType<typeof open>, word: string) =>
  database.use((connection) => connection.put('words', word, word));

afterEach(() => deleteDB(name));

describe('a database', () => {
  it('[K2] opens again where its connection was closed under us', async () => {
    const database = open();
    await database.use((connection) => {
      connection.close();
      return Promise.resolve();
    });
    await put(database, 'kept');
    expect(await database.use((connection) => connection.getAll('words'))).toEqual(['kept']);
    database.close();
  });

  it('[K2] begins in the very turn in which it is asked, once it is open', async () => {
    const database = open();
    await put(database, 'one');
    let begun = false;
    const using = database.use((connection) => {
      begun = true;
      return connection.getAll('words');
    });
    expect(begun).toBe(true);
    await using;
    database.close();
  });

  it('[K7] lets go at once where another tab deletes it', async () => {
    const database = open();
    await put(database, 'gone');
    await deleteDatabases(indexedDB, name);
    expect(await database.use((connection) => connection.getAll('words'))).toEqual([]);
    database.close();
  });

  it('[K7] stays closed once it was closed: what was deleted is not made again', async () => {
    const database = open();
    await put(database, 'word');
    database.close();
    await expect(put(database, 'late')).rejects.toBeInstanceOf(DatabaseClosed);
  });
});
