/** How long a document stays in memory after the last peer has left it: people come back, and tabs reload. */
import type { Document } from '@hocuspocus/server';

export type Linger = {
  readonly wait: (document: Document) => Promise<void>;
  /** Ends the waiting of the document that was left first, and tells which that is. */
  readonly endOldest: () => Document | undefined;
  /** Ends all waiting, now and from now on. */
  readonly end: () => void;
  readonly isOver: () => boolean;
};

/** `delay` in ms. */
export function createLinger(delay: number): Linger {
  /** In the order in which they were left. */
  const waiting = new Map<Document, () => void>();
  let over = false;
  return {
    wait: async (document) => {
      if (over) return;
      const { promise, resolve } = Promise.withResolvers<undefined>();
      const stop = (): void => {
        clearTimeout(timer);
        waiting.delete(document);
        resolve(undefined);
      };
      const timer = setTimeout(stop, delay);
      waiting.set(document, stop);
      await promise;
    },
    endOldest: () => {
      const [oldest] = waiting;
      oldest?.[1]();
      return oldest?.[0];
    },
    end: () => {
      over = true;
      for (const stop of waiting.values()) stop();
    },
    isOver: () => over,
  };
}
