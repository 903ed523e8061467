/** What a viewer goes on seeing of somebody they lost touch with, and which devices signed something in which conversation. */
import type { Migration } from '../migrate.ts';

export const lastSeen: Migration = {
  name: 'last seen',
  sql: `
    -- Counts changes of name and picture alone: the only version number that people who are no contacts are given.
    ALTER TABLE profiles ADD COLUMN face INTEGER NOT NULL DEFAULT 1;

    -- The version that the viewer had seen when they lost touch with the user.
    CREATE TABLE last_seen_profiles (
      user TEXT NOT NULL REFERENCES users,
      viewer TEXT NOT NULL REFERENCES users,
      version INTEGER NOT NULL,
      PRIMARY KEY (user, viewer)
    ) STRICT, WITHOUT ROWID;

    -- The version of the moment when the user left.
    ALTER TABLE members ADD COLUMN profile_version INTEGER;

    ALTER TABLE blocks ADD COLUMN at INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE signers (
      conversation TEXT NOT NULL,
      device TEXT NOT NULL,
      PRIMARY KEY (conversation, device)
    ) STRICT, WITHOUT ROWID;
  `,
};
