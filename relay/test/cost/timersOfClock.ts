/** Timers that go by a clock which is put forward: whatever is due by it runs at once. */
import type { Clock } from '../../clock.ts';

type Waiting = { readonly at: number; readonly run: () => void };

/** In ms: what is shorter is only about the order of things. */
const shortest = 20;

/** Replaces the timers of this process. Returns what runs all that is due, to be called when the clock was put forward. */
export function useTimersOf(clock: Clock): () => void {
  const { setTimeout, clearTimeout } = globalThis;
  const waiting = new Map<NodeJS.Timeout, Waiting>();

  const set = (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      waiting.delete(timer);
      run(...args);
    }, delay);
    if (delay >= shortest) waiting.set(timer, { at: clock.now() + delay, run: () => run(...args) });
    return timer;
  };
  const clear = (timer: NodeJS.Timeout | undefined): void => {
    if (timer) waiting.delete(timer);
    clearTimeout(timer);
  };
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });

  return () => {
    for (const [timer, { at, run }] of waiting) {
      if (at > clock.now()) continue;
      clear(timer);
      run();
    }
  };
}
