/** How long a document stays in memory after the last peer has left it: people come back, and tabs reload. */
export type Linger = {
  readonly wait: () => Promise<void>;
  /** Ends all waiting, now and from now on. */
  readonly end: () => void;
  readonly isOver: () => boolean;
};

/** `delay` in ms. */
export function createLinger(delay: number): Linger {
  const waiting = new Set<() => void>();
  let over = false;
  return {
    wait: async () => {
      if (over) return;
      const { promise, resolve } = Promise.withResolvers<undefined>();
      const stop = (): void => {
        clearTimeout(timer);
        waiting.delete(stop);
        resolve(undefined);
      };
      const timer = setTimeout(stop, delay);
      waiting.add(stop);
      await promise;
    },
    end: () => {
      over = true;
      for (const stop of waiting) stop();
    },
    isOver: () => over,
  };
}
