/** Documents in memory. */
export { applyInParts } from './applyInParts.ts';
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
export { rosterFormat } from './rosterFormat.ts';
export { checkRosterUpdate, createRosterRules } from './rosterRules.ts';
