/** How much of a log is in the document: its last lines, and more as someone reads upwards. */
import { createSignal, type Accessor } from 'solid-js';

export interface LogWindow {
  /** How many lines, counted from the last. */
  readonly shown: Accessor<number>;
  grow(): void;
  /** Far enough to hold the line at this index. */
  reach(index: number): void;
  shrink(): void;
}

const step = 200;
const around = 20;

export function createLogWindow(total: Accessor<number>): LogWindow {
  const [shown, setShown] = createSignal(step);
  return {
    shown,
    grow: () => setShown((count) => count + step),
    reach: (index) => setShown((count) => Math.max(count, total() - index + around)),
    shrink: () => setShown(step),
  };
}
