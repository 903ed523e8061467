/** Every step of the schema, in order. A new one goes to the end; a released one is never edited. */
import { blobsMigration } from '../../blobs/index.ts';
import { erasuresMigration, logMigration } from '../../log/index.ts';
import { receiptsMigration } from '../../receipts/index.ts';
import type { Migration } from '../migrate.ts';
import { bots } from './bots.ts';
import { groupPictures } from './groupPictures.ts';
import { groups } from './groups.ts';
import { identity } from './identity.ts';
import { lastSeen } from './lastSeen.ts';
import { operators } from './operators.ts';
import { people } from './people.ts';
import { quotas } from './quotas.ts';
import { shown } from './shown.ts';
import { witness } from './witness.ts';

export const migrations: readonly Migration[] = [
  identity,
  people,
  logMigration,
  receiptsMigration,
  bots,
  operators,
  shown,
  groups,
  blobsMigration,
  groupPictures,
  witness,
  erasuresMigration,
  lastSeen,
  quotas,
];
