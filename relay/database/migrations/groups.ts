/** Groups: what they are called, who owns them, who is asked to come, and what the relay has yet to say in them. */
import type { Migration } from '../migrate.ts';

export const groups: Migration = {
  name: 'groups',
  sql: `
    CREATE TABLE groups (
      conversation TEXT PRIMARY KEY REFERENCES conversations,
      title TEXT NOT NULL,
      titled TEXT                   -- the entry that gave it this title
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE members ADD COLUMN role TEXT NOT NULL DEFAULT 'member'
      CHECK (role IN ('owner', 'member'));

    -- By sender, so that one who is blocked does not keep others from asking.
    CREATE TABLE group_invitations (
      conversation TEXT NOT NULL REFERENCES conversations,
      user TEXT NOT NULL REFERENCES users,
      sender TEXT NOT NULL REFERENCES users,
      at INTEGER NOT NULL,
      PRIMARY KEY (conversation, user, sender)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX group_invitations_to ON group_invitations (user);

    -- Decided together with what they tell of, and gone once they are in a page.
    CREATE TABLE notices (
      id TEXT PRIMARY KEY,
      conversation TEXT NOT NULL REFERENCES conversations,
      body TEXT NOT NULL            -- JSON
    ) STRICT, WITHOUT ROWID;
  `,
};
