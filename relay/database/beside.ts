/** Opening the database of a folder that another process of the same version has claimed, for a moment. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { configure, type Database, databaseFile } from './database.ts';
import { migrations } from './migrations/index.ts';

export class OtherVersionRuns extends Error {
  readonly code = 'other-version-runs';

  constructor(folder: string) {
    super(
      `The relay that uses ${folder} is of another version. Use the program that it was started from.`,
    );
  }
}

export function hasDatabase(folder: string): boolean {
  return existsSync(join(folder, databaseFile));
}

/** Changes no schema under the feet of whoever runs. Throws OtherVersionRuns. */
export function openBesideAnother(folder: string): Database {
  const database = new SQLite(join(folder, databaseFile), { fileMustExist: true });
  if (database.pragma('user_version', { simple: true }) !== migrations.length) {
    database.close();
    throw new OtherVersionRuns(folder);
  }
  configure(database);
  return database;
}
