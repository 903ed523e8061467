/**
 * One document's database, in the format of y-indexeddb. Its reading and its compaction are used as they are; opening,
 * writing and watching are ours, because its class tells nobody when a write fails or the browser closes the database –
 * and then throws into whoever changes the document next, before the update has gone to the relay.
 */
import { openDB, unwrap } from 'idb';
import { fetchUpdates, type IndexeddbPersistence, PREFERRED_TRIM_SIZE, storeState } from 'y-indexeddb';
import type * as Y from 'yjs';

export interface UpdatesDatabase {
  /** Marks the transactions that come out of here. */
  readonly origin: unknown;
  /** Applies everything stored to the document, and compacts what has become long. */
  load(): Promise<void>;
  /** Resolves when the update is committed; rejects where it is not. */
  add(update: Uint8Array): Promise<void>;
  close(): void;
}

const updates = 'updates';

/** `onLost`: closed by the browser, or deleted by another tab. Rejects where the device refuses to open it. */
export async function openUpdatesDatabase(
  name: string,
  document: Y.Doc,
  onLost: () => void,
): Promise<UpdatesDatabase> {
  const database = await openDB(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore(updates, { autoIncrement: true });
      fresh.createObjectStore('custom');
    },
    blocking() {
      database.close();
      onLost();
    },
    terminated: onLost,
  });
  const origin = {
    db: unwrap(database),
    doc: document,
    _dbref: 0,
    _dbsize: 0,
    _destroyed: false,
  } as unknown as IndexeddbPersistence;

  return {
    origin,
    async load() {
      await fetchUpdates(origin);
      if (origin._dbsize >= PREFERRED_TRIM_SIZE) await storeState(origin);
    },
    async add(update) {
      const transaction = database.transaction(updates, 'readwrite', { durability: 'strict' });
      const request = transaction.store.add(update);
      transaction.commit();
      await Promise.all([request, transaction.done]);
    },
    close: () => database.close(),
  };
}
