/**
 * Runs a few pieces of work at once and lets a few more wait, in turns by where they come from: each password hash takes a
 * core and 7 MB for a while, so a flood from one address must neither starve the sockets, nor fill the memory, nor stand
 * before everybody else.
 */
import { err, ok, type Result } from '#protocol';

export type Queue = {
  /** Refuses at once if too many from there, or of all, wait already. */
  readonly run: <T>(from: string, work: () => Promise<T>) => Promise<Result<T, 'queue-full'>>;
};

type Limits = {
  readonly atOnce: number;
  /** Of one origin, and of all together. */
  readonly waitingFrom: number;
  readonly waiting: number;
};

export function createQueue(limits: Limits): Queue {
  /** By origin, the one whose turn it is first. */
  const lines = new Map<string, (() => void)[]>();
  let waiting = 0;
  let running = 0;

  async function run<T>(from: string, work: () => Promise<T>): Promise<Result<T, 'queue-full'>> {
    if (running < limits.atOnce) running += 1;
    else if (isFull(from)) return err('queue-full');
    else await turn(from);
    try {
      return ok(await work());
    } finally {
      leave();
    }
  }

  const isFull = (from: string): boolean =>
    waiting >= limits.waiting || (lines.get(from)?.length ?? 0) >= limits.waitingFrom;

  function turn(from: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const line = lines.get(from);
    if (line) line.push(resolve);
    else lines.set(from, [resolve]);
    waiting += 1;
    return promise;
  }

  /** Hands the place to the next origin, which then stands behind all others. */
  function leave(): void {
    const [next] = lines;
    if (!next) {
      running -= 1;
      return;
    }
    const [from, line] = next;
    const first = line.shift();
    lines.delete(from);
    if (line.length > 0) lines.set(from, line);
    waiting -= 1;
    first?.();
  }

  return { run };
}
