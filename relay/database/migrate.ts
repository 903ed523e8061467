/** Brings a database to the newest schema, one numbered step after the other, all or nothing. */
import type { Database } from 'better-sqlite3';

/** What turns schema n into n + 1; never edited once released. */
export type Migration = { readonly name: string; readonly sql: string };

export class NewerSchema extends Error {
  readonly code = 'newer-schema';

  constructor(found: number, known: number) {
    super(
      `The data was written by a newer Cutuca (schema ${found}; this one knows ${known}). Run that version, or restore an older backup.`,
    );
  }
}

type Options = {
  /** Called before anything is changed in a database that somebody has used, with the number of its schema. */
  readonly keepCopy: (schema: number) => void;
};

/** Throws NewerSchema, and whatever keeps the copy from being made; the database is then as it was. */
export function migrate(
  database: Database,
  migrations: readonly Migration[],
  { keepCopy }: Options,
): void {
  const found = Number(database.pragma('user_version', { simple: true }));
  if (found > migrations.length) throw new NewerSchema(found, migrations.length);
  if (found === migrations.length) return;
  if (found > 0) keepCopy(found);
  database
    .transaction(() => {
      for (const { sql } of migrations.slice(found)) database.exec(sql);
      database.pragma(`user_version = ${migrations.length}`);
    })
    .immediate();
}
