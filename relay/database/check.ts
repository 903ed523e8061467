/** Looks at the database of a folder without changing anything. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { databaseFile } from './database.ts';
import { migrations } from './migrations/index.ts';

type Schemas = { readonly schema: number; readonly known: number };
export type Checked =
  | { readonly type: 'none' }
  | ({ readonly type: 'sound' | 'older' | 'newer' } & Schemas)
  | { readonly type: 'damaged'; readonly reason: string };

/** Takes as long as reading the whole file. */
export function checkDatabase(folder: string): Checked {
  const file = join(folder, databaseFile);
  if (!existsSync(file)) return { type: 'none' };
  using cleanup = new DisposableStack();
  try {
    const database = new SQLite(file, { readonly: true });
    cleanup.defer(() => void database.close());
    const found = String(database.pragma('quick_check(1)', { simple: true }));
    if (found !== 'ok') return { type: 'damaged', reason: found };
    return compare(Number(database.pragma('user_version', { simple: true })));
  } catch (error) {
    if (!(error instanceof SQLite.SqliteError)) throw error;
    return { type: 'damaged', reason: error.message };
  }
}

function compare(schema: number): Checked {
  const known = migrations.length;
  if (schema === known) return { type: 'sound', schema, known };
  return { type: schema < known ? 'older' : 'newer', schema, known };
}
