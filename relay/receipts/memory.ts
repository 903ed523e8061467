/** Receipts in memory, for tests. */
import type { UserId } from '#protocol';
import type { ReceiptStore } from './receiptStore.ts';
import type { PersonSeen } from './seen.ts';

export function createMemoryReceipts(): ReceiptStore {
  const pages = new Map<string, Map<UserId, PersonSeen>>();
  return {
    load: async (document) => new Map(pages.get(document)),
    save: async (rows) => {
      for (const { document, user, person } of rows) {
        const page = pages.get(document) ?? new Map<UserId, PersonSeen>();
        pages.set(document, page.set(user, person));
      }
    },
  };
}
