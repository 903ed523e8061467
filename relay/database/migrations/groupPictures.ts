/** The picture of a group, and the entry that gave it: as with its title, the newest counts. */
import type { Migration } from '../migrate.ts';

export const groupPictures: Migration = {
  name: 'group-pictures',
  sql: `
    ALTER TABLE groups ADD COLUMN picture TEXT;   -- JSON; NULL: none of its own
    ALTER TABLE groups ADD COLUMN pictured TEXT;
  `,
};
