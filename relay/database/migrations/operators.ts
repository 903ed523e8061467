/** What the operator does with commands, also while the relay runs. */
import type { Migration } from '../migrate.ts';

export const operators: Migration = {
  name: 'operators',
  sql: `
    ALTER TABLE users ADD COLUMN disabled INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE administrator_links (
      hash BLOB PRIMARY KEY,
      expires INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Sign-ins that a command has ended: the relay that runs reads them, closes their sockets, and forgets them.
    CREATE TABLE ended_sessions (
      id TEXT PRIMARY KEY,
      user TEXT NOT NULL,
      device TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
