/** The sync side of the relay: documents over sockets, admitted, durable, told. */
export { createSync, type Sync, type SyncDeps, type SyncStats } from './createSync.ts';
export { socketRate, type SyncTiming } from './timing.ts';
