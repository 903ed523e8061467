/** Where files can be put for a moment that the system wants as files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Calls `use` with a new folder that is this user's alone, in the first place where that works, and returns what it returns.
 * A hardened service may load nothing from /tmp, a read-only container may have no /tmp: their data folder they always have.
 */
export function inFirstPlace<T>(purpose: string, use: (folder: string) => T): T {
  const places = [tmpdir(), process.env['CUTUCA_DATA'], process.cwd()];
  const failures: unknown[] = [];
  for (const place of places) {
    if (place === undefined) continue;
    try {
      return inNewFolder(place, use);
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(
    failures,
    `${purpose} needs a folder that can be written to and is not mounted noexec. Set TMPDIR to one.`,
  );
}

function inNewFolder<T>(place: string, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(place, '.cutuca-'));
  try {
    return use(folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
