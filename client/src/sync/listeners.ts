/** Who wants to know. What one of them throws is reported, and keeps neither the others nor the sync from going on. */
export interface Listeners<T> {
  /** Returns the function that stops listening. */
  add(listener: (value: T) => void): () => void;
  tell(value: T): void;
}

export function makeListeners<T>(): Listeners<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(value) {
      for (const listener of listeners) tellOne(listener, value);
    },
  };
}

/** Yjs calls us in the middle of a transaction: an error that passed through it would leave the update unsaved and unsent. */
export function tellOne<T>(listener: (value: T) => void, value: T): void {
  try {
    listener(value);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
