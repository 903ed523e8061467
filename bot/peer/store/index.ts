export { openStore, type OutboxRow, type Store } from './store.ts';
export type { Database as DatabaseSync } from 'better-sqlite3';
