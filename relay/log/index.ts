/** The durable log of all documents. */
export { createGroupCommit, type GroupCommit } from './groupCommit.ts';
export type { LogRow, LogStore, Snapshot, StoredDocument } from './logStore.ts';
export { createMemoryLog } from './memory.ts';
export { erasuresMigration } from './erasuresMigration.ts';
export { logMigration } from './schema.ts';
export { createSqliteLog } from './sqlite.ts';
