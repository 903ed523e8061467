/** Opens the database so that what is committed survives a power cut, and what is deleted is overwritten. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { err, type Result } from '#protocol';
import { copyDatabase, removeOldCopies } from './copy.ts';
import { migrate, type Migration } from './migrate.ts';
import { migrations } from './migrations/index.ts';

export type Database = SQLite.Database;

export const databaseFile = 'cutuca.sqlite';

/**
 * Opens `cutuca.sqlite` in a folder that this process has claimed, and brings it to the newest schema; what it was before is
 * kept as `cutuca.before-<schema>.sqlite`. Throws NewerSchema.
 */
export function openDatabase(folder: string, steps: readonly Migration[] = migrations): Database {
  const file = join(folder, databaseFile);
  const database = new SQLite(file);
  chmodSync(file, 0o600);
  configure(database);
  try {
    removeOldCopies(folder, Date.now());
    migrate(database, steps, { keepCopy: (schema) => copyDatabase(database, folder, schema) });
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** What every connection needs, since only the first of these is kept in the file. */
export function configure(database: Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  database.pragma('foreign_keys = ON');
}

/**
 * Runs `work` in one transaction, which a refusal undoes just as a thrown error does. It waits for its turn to write before it reads:
 * SQLite refuses, without waiting, what rests on something read that another process – a command beside the relay – has changed since.
 */
export function transact<T, E>(database: Database, work: () => Result<T, E>): Result<T, E> {
  const transaction = database.transaction(() => {
    const result = work();
    if (!result.ok) throw new Undo(result.error);
    return result;
  });
  try {
    return transaction.immediate();
  } catch (error) {
    if (error instanceof Undo) return err(error.refusal as E);
    throw error;
  }
}

/** The disk's fault, which passes, and not the program's. */
export function isStorageFailure(error: unknown): boolean {
  return (
    error instanceof SQLite.SqliteError && /^SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN)/.test(error.code)
  );
}

/** Never leaves this file. */
class Undo extends Error {
  readonly code = 'undo';
  readonly refusal: unknown;

  constructor(refusal: unknown) {
    super('the transaction is undone');
    this.refusal = refusal;
  }
}
