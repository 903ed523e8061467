/** Does things one after another, a few at once, and not faster than at a given pace. What is waiting already is not added. */
import type { Timers } from '#peer';

export interface PacedQueue<T> {
  add(item: T): void;
  close(): void;
}

/** `atOnce`: how many may run together; `apart`: ms between two beginnings. */
export type Pace = { readonly atOnce: number; readonly apart: number };

export function makePacedQueue<T>(
  { after }: Pick<Timers, 'after'>,
  { atOnce, apart }: Pace,
  work: (item: T) => Promise<void>,
): PacedQueue<T> {
  const waiting = new Set<T>();
  let running = 0;
  let cancelNext: (() => void) | undefined;

  function next(): void {
    cancelNext = undefined;
    const [item] = waiting;
    if (item === undefined || running >= atOnce) return;
    waiting.delete(item);
    running += 1;
    void work(item).finally(() => {
      running -= 1;
      soon();
    });
    soon();
  }

  function soon(): void {
    cancelNext ??= after(apart, next);
  }

  return {
    add(item) {
      waiting.add(item);
      soon();
    },
    close() {
      waiting.clear();
      cancelNext?.();
    },
  };
}
