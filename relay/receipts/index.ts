/** Delivered and read: what the members of a conversation have seen of each page. */
export { createReceiptKeeper, type ReceiptKeeper } from './keeper.ts';
export { createMemoryReceipts } from './memory.ts';
export type { ReceiptStore } from './receiptStore.ts';
export { receiptsMigration } from './schema.ts';
export { advance, newsFor, newsForMost, noneSeen, type PersonSeen } from './seen.ts';
export { createSqliteReceipts } from './sqlite.ts';
