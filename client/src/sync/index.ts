/** Conversations as streams of entries, whatever the source. */
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
