/**
 * Stands in for the part of better-sqlite3 that finds its machine code: here it is in the executable. The system loads such
 * code from files only, so it is written to one, loaded, and removed again; the loaded code stays.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { getRawAsset } from 'node:sea';
import { addonAsset } from '../names.ts';
import { inFirstPlace } from './places.ts';

let loaded: unknown;

export function getBinding(): unknown {
  loaded ??= inFirstPlace('SQLite', (folder) => {
    const file = join(folder, addonAsset);
    writeFileSync(file, Buffer.from(getRawAsset(addonAsset)), { mode: 0o500 });
    const addon: unknown = createRequire(file)(file);
    rmSync(folder, { recursive: true });
    return addon;
  });
  return loaded;
}
