/** Conversations as streams of entries, and the roster, whatever the source. */
export { makeSync, type SyncDeps } from './sync.ts';
export type {
  Connection,
  Conversation,
  ConversationChange,
  EntrySource,
  ParkedEntry,
  SeenEntry,
  Sync,
  Tick,
} from './types.ts';
export type { Json, Roster, RosterChange, RosterMap, RosterSet } from './roster/index.ts';
export { rosterMaps } from './roster/index.ts';
