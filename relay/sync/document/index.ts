/** Documents in memory. */
export { createAwarenessOwners } from './awarenessOwners.ts';
export { createBatches, type Pending } from './batches.ts';
export {
  createOpenDocuments,
  nameOf,
  type LogPosition,
  type OpenDocument,
  type OpenDocuments,
  type OpenPage,
  type Writable,
  type Written,
} from './openDocument.ts';
export { createRosterRules } from './rosterRules.ts';
