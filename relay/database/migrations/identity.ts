/** Accounts, and everything that a sign-in needs. Times in ms; handles compare whatever their letters' case. */
import type { Migration } from '../migrate.ts';

export const identity: Migration = {
  name: 'identity',
  sql: `
    CREATE TABLE relay (
      id TEXT NOT NULL,
      signing_key TEXT NOT NULL,    -- private JWK
      refresh_secret BLOB NOT NULL
    ) STRICT;

    CREATE TABLE users (
      id TEXT PRIMARY KEY,
      handle TEXT NOT NULL COLLATE NOCASE UNIQUE,
      password TEXT NOT NULL,       -- PHC string
      administrator INTEGER NOT NULL,
      status TEXT NOT NULL,
      profile_version INTEGER NOT NULL,
      created INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE profiles (
      user TEXT NOT NULL REFERENCES users,
      version INTEGER NOT NULL,
      display_name TEXT NOT NULL,
      personal_message TEXT NOT NULL,
      picture TEXT,
      PRIMARY KEY (user, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE devices (
      id TEXT PRIMARY KEY,          -- thumbprint of the key
      user TEXT NOT NULL REFERENCES users,
      key TEXT NOT NULL,            -- x of the Ed25519 JWK
      name TEXT NOT NULL,
      added INTEGER NOT NULL,
      last_seen INTEGER NOT NULL,
      revoked_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX devices_of_user ON devices (user);

    CREATE TABLE sessions (
      id TEXT PRIMARY KEY,
      user TEXT NOT NULL REFERENCES users,
      device TEXT NOT NULL REFERENCES devices,
      expires INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_of_user ON sessions (user);
    CREATE INDEX sessions_of_device ON sessions (device);

    CREATE TABLE refresh_tokens (
      hash BLOB PRIMARY KEY,
      session TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
      used_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX refresh_tokens_of_session ON refresh_tokens (session);

    CREATE TABLE invites (
      hash BLOB PRIMARY KEY,
      maker TEXT NOT NULL REFERENCES users,
      expires INTEGER NOT NULL,
      used_by TEXT REFERENCES users
    ) STRICT, WITHOUT ROWID;
  `,
};
