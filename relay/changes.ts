/** Tells the sync and presence sides what changed on the account side, after it is in the database. */
import type { DirectoryChange, DirectoryChanges } from './directory.ts';

export type ChangeFeed = DirectoryChanges & { readonly emit: (change: DirectoryChange) => void };

export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<(change: DirectoryChange) => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit: (change) => {
      for (const listener of listeners) listener(change);
    },
  };
}
