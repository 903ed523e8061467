import SQLite from 'better-sqlite3';
import { createMemoryReceipts } from './memory.ts';
import { describeReceiptStore } from './receiptStore.contract.ts';
import { receiptsMigration } from './schema.ts';
import { createSqliteReceipts } from './sqlite.ts';

describeReceiptStore(createMemoryReceipts);

describeReceiptStore(() => {
  const database = new SQLite(':memory:');
  database.exec(receiptsMigration.sql);
  return createSqliteReceipts(database);
});
