/**
 * Group commit: all appends of one event-loop turn become one transaction, so one fsync serves them all. Batches
 * follow one another, so the order of answers is the order of the log; and what comes while the disk works is the next, so a
 * slow disk gets more at a time.
 */
import { setImmediate as endOfTurn } from 'node:timers/promises';
import { err, ok, refuse, type Refusal, type Result } from '#protocol';
import type { LogRow, LogStore } from './logStore.ts';

export type GroupCommit = {
  /** Resolves when the row is durable, with its number; `storage-unavailable` where it is not and never will be. */
  readonly append: (row: LogRow) => Promise<Result<number, Refusal>>;
  /** Whether the last commit, or a probe after it, went well. */
  readonly healthy: () => boolean;
  /** Resolves when everything accepted so far has its answer; nothing is probed any more. */
  readonly close: () => Promise<void>;
  readonly stats: () => { readonly commits: number; readonly rows: number };
};

type Deps = {
  readonly store: LogStore;
  /** Told when the store fails and when it is back. */
  readonly onHealth: (healthy: boolean, cause?: unknown) => void;
  /** How long to wait between looks at a store that failed, in ms. */
  readonly probeEvery: number;
};

type Waiting = { readonly row: LogRow; readonly answer: (result: Result<number, Refusal>) => void };

export function createGroupCommit({ store, onHealth, probeEvery }: Deps): GroupCommit {
  let waiting: Waiting[] = [];
  let committing: Promise<void> | undefined;
  let healthy = true;
  let closed = false;
  let probeTimer: NodeJS.Timeout | undefined;
  const counts = { commits: 0, rows: 0 };

  const setHealth = (now: boolean, cause?: unknown): void => {
    if (now !== healthy) onHealth(now, cause);
    healthy = now;
    clearTimeout(probeTimer);
    if (!now && !closed) probeTimer = setTimeout(() => void probe(), probeEvery);
  };

  const probe = async (): Promise<void> => {
    try {
      await store.probe();
      setHealth(true);
    } catch (error) {
      setHealth(false, error);
    }
  };

  const commit = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const numbers = await store.append(batch.map(({ row }) => row));
      setHealth(true);
      counts.commits += 1;
      counts.rows += batch.length;
      for (const [index, { answer }] of batch.entries()) answer(ok(numbers[index] as number));
    } catch (error) {
      setHealth(false, error);
      for (const { answer } of batch) answer(err(refuse('storage-unavailable')));
    }
  };

  const commitAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      await endOfTurn();
      const batch = waiting;
      waiting = [];
      await commit(batch);
    }
    committing = undefined;
  };

  return {
    append: (row) => {
      const { promise, resolve } = Promise.withResolvers<Result<number, Refusal>>();
      waiting.push({ row, answer: resolve });
      committing ??= commitAll();
      return promise;
    },
    healthy: () => healthy,
    close: async () => {
      await committing;
      closed = true;
      clearTimeout(probeTimer);
    },
    stats: () => ({ ...counts }),
  };
}
