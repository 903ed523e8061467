/** The tables of the SQLite log, as one step of the database's schema. */
export const logMigration = {
  name: 'log',
  sql: `
    -- AUTOINCREMENT: a number that is in a snapshot must never come back for a new row, which would be skipped when loading.
    CREATE TABLE log (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      document TEXT NOT NULL,
      data BLOB NOT NULL
    ) STRICT;
    CREATE INDEX log_of_document ON log (document, seq);

    CREATE TABLE snapshots (
      document TEXT PRIMARY KEY,
      upto INTEGER NOT NULL,        -- the last row of the log that is in it
      data BLOB NOT NULL
    ) STRICT;

    -- The newest page of each conversation that holds anything.
    CREATE TABLE head_pages (
      conversation TEXT PRIMARY KEY,
      page INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Written to when the disk has failed, to see whether it is back.
    CREATE TABLE log_probe (at INTEGER NOT NULL) STRICT;
    INSERT INTO log_probe VALUES (0);
  `,
} as const;
