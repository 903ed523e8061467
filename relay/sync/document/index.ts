/** Documents in memory. */
export { createAwarenessOwners } from './awarenessOwners.ts';
export {
  createOpenDocuments,
  nameOf,
  type LogPosition,
  type OpenDocument,
  type OpenDocuments,
  type OpenPage,
} from './openDocument.ts';
export { createRosterRules } from './rosterRules.ts';
export { createTurns } from './turns.ts';
