/** What accounts take up at the relay. */
import type { Migration } from '../migrate.ts';

export const quotas: Migration = {
  name: 'quotas',
  sql: `
    -- What each account has written to documents, in bytes: of the last hour, as of "at" (ms since 1970), and ever.
    CREATE TABLE words_written (
      user TEXT PRIMARY KEY REFERENCES users,
      recent INTEGER NOT NULL,
      at INTEGER NOT NULL,
      total INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Which accounts are new.
    CREATE INDEX users_by_age ON users (created);
  `,
};
