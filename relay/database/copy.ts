/** Keeps what a database was before a new version changes it, so that a step back is a matter of renaming a file. */
import {
  chmodSync,
  closeSync,
  fsyncSync,
  globSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';

/** How long a copy is kept, in ms: it holds what people have deleted since. */
const keptFor = 7 * 24 * 3_600_000;

/** Removes copies that are older than that. `now` in ms since 1970. */
export function removeOldCopies(folder: string, now: number): void {
  for (const file of globSync('cutuca.before-*.sqlite', { cwd: folder })) {
    const path = join(folder, file);
    if (now - statSync(path).mtimeMs > keptFor) rmSync(path);
  }
}

/** Only the newest copy is kept: each holds what people have deleted since. Throws where the disk has no room for it. */
export function copyDatabase(database: Database, folder: string, schema: number): void {
  const unfinished = join(folder, 'cutuca.copy-unfinished');
  rmSync(unfinished, { force: true });
  database.prepare('VACUUM INTO ?').run(unfinished);
  chmodSync(unfinished, 0o600);
  const handle = openSync(unfinished, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  const older = globSync('cutuca.before-*.sqlite', { cwd: folder });
  const copy = `cutuca.before-${schema + 1}.sqlite`;
  renameSync(unfinished, join(folder, copy));
  for (const file of older) if (file !== copy) rmSync(join(folder, file));
}
