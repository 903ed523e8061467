/**
 * Work on one document, one batch after another: a verdict on an update holds only for the document it was asked about. What
 * comes in meanwhile is the next batch, so many writers in one document share one commit instead of waiting in line for theirs.
 */
export type Batches<T> = {
  /** Resolves or rejects as `run` settled this item. */
  readonly add: (item: T) => Promise<void>;
  /** Resolves when the batch that runs now, if any, is done. */
  readonly settled: () => Promise<void>;
  /** Nothing is running or waiting. */
  readonly isIdle: () => boolean;
};

export type Pending<T> = {
  readonly item: T;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};

type Options<T> = {
  /** Settles every item. Where it rejects, so are those that it has not settled. */
  readonly run: (batch: readonly Pending<T>[]) => Promise<void>;
  /** What an item weighs, and what a batch may weigh if it is of more than one. */
  readonly weigh: (item: T) => number;
  readonly most: { readonly items: number; readonly weight: number };
};

export function createBatches<T>({ run, weigh, most }: Options<T>): Batches<T> {
  const waiting: Pending<T>[] = [];
  let running = false;
  let current: Promise<void> = Promise.resolve();

  const takeBatch = (): Pending<T>[] => {
    let weight = 0;
    let count = 0;
    for (const { item } of waiting) {
      weight += weigh(item);
      if (count > 0 && (count >= most.items || weight > most.weight)) break;
      count += 1;
    }
    return waiting.splice(0, count);
  };

  const runAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      current = runOne(takeBatch());
      await current;
    }
    running = false;
  };

  const runOne = async (batch: readonly Pending<T>[]): Promise<void> => {
    try {
      await run(batch);
    } catch (error) {
      // A bug is answered too: whoever waits for it would hold the document for ever.
      for (const { reject } of batch) reject(error);
    }
  };

  return {
    add: async (item) => {
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      waiting.push({ item, resolve: () => resolve(undefined), reject });
      if (!running) {
        running = true;
        // Whoever writes in the same turn is in the same batch.
        setImmediate(() => void runAll());
      }
      await promise;
    },
    settled: async () => current,
    isIdle: () => !running,
  };
}
