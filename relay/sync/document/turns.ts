/** Work on one document, one piece after another: a verdict on an update holds only for the document it was asked about. */
export type Turns = {
  /** Runs when all work before it is done, whether that went well or not. */
  readonly take: <T>(work: () => Promise<T>) => Promise<T>;
  /** No work is running or waiting. */
  readonly isIdle: () => boolean;
};

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    take: async (work) => {
      waiting += 1;
      const mine = last.then(work);
      last = mine.catch(() => {});
      try {
        return await mine;
      } finally {
        waiting -= 1;
      }
    },
    isIdle: () => waiting === 0,
  };
}
