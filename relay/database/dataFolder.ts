/**
 * One relay per data folder. The claim is an exclusive lock that the system gives back when the process ends, however it
 * ends, so there is no stale pid file to clean up after a crash.
 */
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { refuseNetworkFolder } from './networkFolder.ts';

export class DataFolderInUse extends Error {
  readonly code = 'data-folder-in-use';

  constructor(folder: string) {
    super(`Another relay is using ${folder}. Stop it first, or give this one another CUTUCA_DATA.`);
  }
}

const lockFile = 'cutuca.lock';

/**
 * Makes the folder (readable by this user alone) and claims it. Returns the function that gives it back.
 * Throws DataFolderInUse where another relay has it, and NetworkFolder.
 */
export function claimDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  refuseNetworkFolder(folder);
  chmodSync(folder, 0o700);
  const file = join(folder, lockFile);
  const lock = new SQLite(file, { timeout: 0 });
  chmodSync(file, 0o600);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw isBusy(error) ? new DataFolderInUse(folder) : error;
  }
  return () => {
    lock.close();
  };
}

/** Whether some process has it now. Makes nothing. */
export function isDataFolderClaimed(folder: string): boolean {
  const file = join(folder, lockFile);
  if (!existsSync(file)) return false;
  const lock = new SQLite(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE; ROLLBACK');
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw error;
  } finally {
    lock.close();
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
