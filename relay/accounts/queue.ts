/**
 * Runs only so many pieces of work at once, and lets only so many wait: each password hash takes a core and 7 MB for a
 * while, so a flood of sign-ins must neither starve the sockets nor fill the memory.
 */
import { err, ok, type Result } from '#protocol';

export type Queue = {
  /** Refuses at once where too many wait already. */
  readonly run: <T>(work: () => Promise<T>) => Promise<Result<T, 'queue-full'>>;
};

export function createQueue(limits: { readonly atOnce: number; readonly waiting: number }): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function run<T>(work: () => Promise<T>): Promise<Result<T, 'queue-full'>> {
    if (running < limits.atOnce) running += 1;
    else if (waiting.length >= limits.waiting) return err('queue-full');
    else await turn();
    try {
      return ok(await work());
    } finally {
      leave();
    }
  }

  function turn(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push(resolve);
    return promise;
  }

  /** Whoever leaves hands their place to the next. */
  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  return { run };
}
