/** What people show of themselves beside name and message: picture, scene, colours, sound, what they listen to. */
import type { Migration } from '../migrate.ts';

export const shown: Migration = {
  name: 'shown',
  sql: `
    ALTER TABLE profiles DROP COLUMN picture;   -- was never written
    ALTER TABLE profiles ADD COLUMN shown TEXT NOT NULL DEFAULT '{}';
    CREATE INDEX profiles_by_picture ON profiles (json_extract(shown, '$.picture.hash'))
      WHERE json_extract(shown, '$.picture.hash') IS NOT NULL;
  `,
};
