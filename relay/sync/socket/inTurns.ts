/**
 * The messages of one socket, one a turn of the event loop: a thousand that came in one packet must not be answered in one go
 * while everybody else waits. While its user is in debt, none.
 */
import type { Schedule } from '../../schedule.ts';

export type InTurns = {
  /** Runs at once where nothing waits. */
  readonly add: (run: () => void) => void;
  /** Drops what waits. */
  readonly stop: () => void;
};

type Deps = {
  /** Ms before the next may run. */
  readonly wait: () => number;
  /** Returns how to call it off. Of 0 ms: in the next turn. */
  readonly schedule: Schedule;
};

export function createInTurns({ wait, schedule }: Deps): InTurns {
  let waiting: (() => void)[] = [];
  let cancel: (() => void) | undefined;

  const runAndWait = (run: () => void): void => {
    cancel = schedule(next, 0);
    run();
  };
  const next = (): void => {
    cancel = undefined;
    if (waiting.length === 0) return;
    const delay = wait();
    const run = delay > 0 ? undefined : waiting.shift();
    if (run) runAndWait(run);
    else cancel = schedule(next, delay);
  };

  return {
    add: (run) => {
      if (cancel === undefined && wait() === 0) return runAndWait(run);
      waiting.push(run);
      cancel ??= schedule(next, wait());
    },
    stop: () => {
      waiting = [];
      cancel?.();
    },
  };
}
