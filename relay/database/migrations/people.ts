/** Who knows whom, and the conversations they have. */
import type { Migration } from '../migrate.ts';

export const people: Migration = {
  name: 'people',
  sql: `
    -- By handle, so that a request to nobody is kept, and shown to its sender, just like any other.
    CREATE TABLE requests (
      sender TEXT NOT NULL REFERENCES users,
      handle TEXT NOT NULL COLLATE NOCASE,
      at INTEGER NOT NULL,
      declined INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (sender, handle)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX requests_to_handle ON requests (handle);

    CREATE TABLE conversations (
      id TEXT PRIMARY KEY,
      type TEXT NOT NULL CHECK (type IN ('pair', 'group')),
      created INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE members (
      conversation TEXT NOT NULL REFERENCES conversations,
      user TEXT NOT NULL REFERENCES users,
      since INTEGER NOT NULL,
      until INTEGER,
      PRIMARY KEY (conversation, user, since)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX conversations_of_user ON members (user);

    -- One conversation for two people, whichever of them asked and however often they part.
    CREATE TABLE pairs (
      low TEXT NOT NULL REFERENCES users,
      high TEXT NOT NULL REFERENCES users,
      conversation TEXT NOT NULL REFERENCES conversations,
      PRIMARY KEY (low, high),
      CHECK (low < high)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE contacts (
      user TEXT NOT NULL REFERENCES users,
      contact TEXT NOT NULL REFERENCES users,
      since INTEGER NOT NULL,
      PRIMARY KEY (user, contact)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE blocks (
      user TEXT NOT NULL REFERENCES users,
      blocked TEXT NOT NULL REFERENCES users,
      profile_version INTEGER NOT NULL,   -- the last one that the blocked person may see
      PRIMARY KEY (user, blocked)
    ) STRICT, WITHOUT ROWID;
  `,
};
