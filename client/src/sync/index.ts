/** Conversations as streams of entries, and the roster, whatever the source. */
export { makeSync, type SyncDeps } from './sync.ts';
export type { Connection } from '#peer';
export type {
  Conversation,
  ConversationChange,
  EntrySource,
  OpenPage,
  ParkedEntry,
  SeenEntry,
  Sync,
  Tick,
} from './types.ts';
export type { Blobs, FetchFailure, FileBody, Upload, UploadState } from './blobs/index.ts';
export type { Json, Roster, RosterChange, RosterSet } from './roster/index.ts';
export {
  contactKey,
  contactShapes,
  foldedKey,
  GroupShape,
  isGroup,
  layoutShapes,
  membershipKey,
  parseContactKey,
  parseFoldedKey,
  parseMembershipKey,
  plainLayout,
  shaped,
  type ContactSetting,
  type ContactSettings,
  type Layout,
} from './roster/index.ts';
