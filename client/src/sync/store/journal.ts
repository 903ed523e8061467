/**
 * Rows on their way to the database, in the one storage that has taken them before the turn is over: the database may not be
 * open yet, or was just closed under us, and the tab may be gone before it is.
 */
import type { EntryId } from '#protocol';
import type { Environment } from '../../session/index.ts';
import type { OutboxRow } from './schema.ts';

export interface Journal {
  /** Whether it has the row now. */
  add(row: OutboxRow): boolean;
  forget(ids: readonly EntryId[]): void;
  rows(): readonly OutboxRow[];
}

type JournalStorage = Pick<
  NonNullable<Environment['storage']>,
  'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'
>;

export function makeJournal(storage: JournalStorage | undefined, account: string): Journal {
  const prefix = `${account}outbox/`;
  if (!storage) return noJournal;
  return {
    add(row) {
      try {
        storage.setItem(prefix + row.id, JSON.stringify(row));
        return true;
      } catch (error) {
        // Full or forbidden: the database takes the row, or the device copy says that it can't.
        if (!(error instanceof DOMException)) throw error;
        return false;
      }
    },
    forget(ids) {
      for (const id of ids) storage.removeItem(prefix + id);
    },
    rows() {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      return keys.flatMap((key) => {
        const text = key?.startsWith(prefix) ? storage.getItem(key) : null;
        return text === null ? [] : [JSON.parse(text) as OutboxRow];
      });
    },
  };
}

const noJournal: Journal = { add: () => false, forget: () => {}, rows: () => [] };
