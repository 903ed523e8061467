/** The tables that say which files there are, whose they are, and which entries name them. */
export const blobsMigration = {
  name: 'blobs',
  sql: `
    CREATE TABLE blobs (
      blob TEXT PRIMARY KEY,        -- SHA-256 of its content, hex
      bytes INTEGER NOT NULL,
      type TEXT NOT NULL            -- as found in it
    ) STRICT, WITHOUT ROWID;

    -- Who uploaded it. It is there as long as one of them has a reason to keep it: an entry, a profile, or that they said so.
    CREATE TABLE blob_holders (
      user TEXT NOT NULL REFERENCES users,
      blob TEXT NOT NULL REFERENCES blobs,
      since INTEGER,                -- when it was uploaded, until it is named; then nothing
      kept INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (user, blob)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX blob_holders_of_blob ON blob_holders (blob);
    CREATE INDEX blob_holders_waiting ON blob_holders (since) WHERE since IS NOT NULL;

    -- Which entry (by its author and the struct it sits in) names which blob. It need not be here yet.
    CREATE TABLE blob_names (
      conversation TEXT NOT NULL,
      client INTEGER NOT NULL,
      clock INTEGER NOT NULL,
      blob TEXT NOT NULL,
      user TEXT NOT NULL,
      PRIMARY KEY (conversation, client, clock, blob)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX blob_names_of_blob ON blob_names (blob, user);

    -- Files on the disk that no row may stand for: about to get one, or about to be removed.
    CREATE TABLE blob_unsure (blob TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  `,
} as const;
