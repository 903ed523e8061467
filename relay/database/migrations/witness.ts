/** What the relay has to vouch for, and when it was there to see. */
import type { Migration } from '../migrate.ts';

export const witness: Migration = {
  name: 'witness',
  sql: `
    -- Conversations in which somebody's device was revoked, or somebody left, and the pages do not say so yet.
    -- AUTOINCREMENT: what is owed again while it is being paid must not be taken for what is paid.
    CREATE TABLE witness_debts (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      conversation TEXT NOT NULL UNIQUE
    ) STRICT;

    -- From when to when the relay ran, in ms since 1970. What happened in between, or after the backup that it came from, it has not seen.
    CREATE TABLE running_times (
      started INTEGER PRIMARY KEY,
      until INTEGER NOT NULL
    ) STRICT;
  `,
};
