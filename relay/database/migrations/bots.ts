/** Accounts that are not people: programs that said so, and the relay's own bot. */
import type { Migration } from '../migrate.ts';

export const bots: Migration = {
  name: 'bots',
  sql: `
    ALTER TABLE users ADD COLUMN kind TEXT NOT NULL DEFAULT 'person'
      CHECK (kind IN ('person', 'bot', 'service'));
    CREATE UNIQUE INDEX one_service ON users (kind) WHERE kind = 'service';
  `,
};
