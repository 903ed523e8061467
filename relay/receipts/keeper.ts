/**
 * Keeps receipts a moment behind, many in one transaction: whoever loses that moment says again what they have seen, so they
 * need not wait for the disk as entries do.
 */
import type { UserId } from '#protocol';
import type { ReceiptRow, ReceiptStore } from './receiptStore.ts';
import type { PersonSeen } from './seen.ts';

export type ReceiptKeeper = {
  readonly load: (document: string) => Promise<Map<UserId, PersonSeen>>;
  readonly keep: (row: ReceiptRow) => void;
  /** Resolves when all is kept that can be. */
  readonly close: () => Promise<void>;
};

type Deps = {
  readonly store: ReceiptStore;
  /** In ms. */
  readonly delay: number;
  /** They stay here and are tried again. */
  readonly onFailure: (cause: unknown) => void;
};

export function createReceiptKeeper({ store, delay, onFailure }: Deps): ReceiptKeeper {
  let waiting = new Map<string, ReceiptRow>();
  let timer: NodeJS.Timeout | undefined;

  const save = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const rows = waiting;
    waiting = new Map();
    if (rows.size === 0) return;
    try {
      await store.save([...rows.values()]);
    } catch (error) {
      onFailure(error);
      // What came in meanwhile is newer.
      waiting = new Map([...rows, ...waiting]);
    }
  };

  return {
    load: async (document) => {
      await save();
      const kept = new Map(await store.load(document));
      for (const row of waiting.values()) if (row.document === document) kept.set(row.user, row.person);
      return kept;
    },
    keep: (row) => {
      waiting.set(`${row.document} ${row.user}`, row);
      timer ??= setTimeout(() => void save(), delay);
    },
    close: save,
  };
}
