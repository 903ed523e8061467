export { openStore, StoreInUse, type OutboxRow, type Store } from './store.ts';
export type { Database as DatabaseSync } from 'better-sqlite3';
