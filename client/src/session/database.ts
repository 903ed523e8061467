/**
 * The one way to IndexedDB: a connection that is opened again where the browser closed it, lets go at once where another tab
 * deletes the database, and stays closed once we closed it.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type StoreNames } from 'idb';

export interface Database<S extends DBSchema> {
  /**
   * Runs with an open connection – in this very turn where it is open already, so that what is asked of it is not lost when
   * the tab closes – and once more with a new one where the first turned out to be closed.
   */
  use<T>(work: (connection: IDBPDatabase<S>) => Promise<T>): Promise<T>;
  close(): void;
}

/** What is asked of a database after we closed it. */
export class DatabaseClosed extends Error {
  readonly code = 'database-closed';
}

export function makeDatabase<S extends DBSchema>(
  name: string,
  stores: readonly StoreNames<S>[],
): Database<S> {
  let opening: Promise<IDBPDatabase<S>> | undefined;
  let current: IDBPDatabase<S> | undefined;
  let closed = false;

  function letGo(): void {
    current?.close();
    current = undefined;
    opening = undefined;
  }

  async function connect(): Promise<IDBPDatabase<S>> {
    try {
      const connection = await openDB<S>(name, 1, {
        upgrade: (database) => {
          for (const store of stores) database.createObjectStore(store);
        },
        blocking: letGo,
        terminated: letGo,
      });
      current = connection;
      if (closed) letGo();
      return connection;
    } catch (error) {
      opening = undefined;
      throw error;
    }
  }

  function open(): Promise<IDBPDatabase<S>> {
    if (closed) return Promise.reject(new DatabaseClosed(name));
    opening ??= connect();
    return opening;
  }

  return {
    async use(work) {
      const connection = current ?? (await open());
      try {
        return await work(connection);
      } catch (error) {
        if (closed || !isClosedConnection(error)) throw error;
        if (current === connection) letGo();
        return work(await open());
      }
    },
    close() {
      closed = true;
      letGo();
    },
  };
}

/** What IndexedDB throws from a connection that was closed under us. */
const isClosedConnection = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'InvalidStateError';

/** Deletes every database whose name begins so; resolves when they are gone. */
export async function deleteDatabases(indexedDB: IDBFactory, prefix: string): Promise<void> {
  const databases = await indexedDB.databases();
  const names = databases.map(({ name }) => name).filter((name) => name !== undefined);
  await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => deleteDB(name)));
}
