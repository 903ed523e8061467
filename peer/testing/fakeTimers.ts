/** Time that passes when a test says so. */
import type { Timers } from '../timers.ts';

export type FakeTimers = Timers & {
  /** Lets so many ms pass, calling whatever is due in its order. */
  advance(ms: number): void;
  /** How many calls are waiting. */
  waiting(): number;
};

export function makeFakeTimers(start = Date.UTC(2005, 6, 29, 20)): FakeTimers {
  let time = start;
  const waiting = new Set<{ readonly at: number; readonly call: () => void }>();

  const nextDue = (until: number) =>
    [...waiting].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];

  return {
    now: () => time,
    chance: () => 0.5,
    after(ms, call) {
      const timer = { at: time + ms, call };
      waiting.add(timer);
      return () => waiting.delete(timer);
    },
    waiting: () => waiting.size,
    advance(ms) {
      const until = time + ms;
      for (let due = nextDue(until); due; due = nextDue(until)) {
        waiting.delete(due);
        time = due.at;
        due.call();
      }
      time = until;
    },
  };
}
