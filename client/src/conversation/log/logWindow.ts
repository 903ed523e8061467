/** How much of a log is in the document: its last lines, and more as someone reads upwards. */
import { createMemo, createSignal, type Accessor } from 'solid-js';

export interface LogWindow {
  /** Index of the first line shown. It moves in steps, so that a new line at the end is the only one to be drawn. */
  readonly first: Accessor<number>;
  grow(): void;
  /** Far enough to hold the line at this index. */
  reach(index: number): void;
  /** Back to what a window opens with. */
  shrink(): void;
}

const least = 200;
const step = 100;

export function createLogWindow(total: Accessor<number>): LogWindow {
  const [wanted, setWanted] = createSignal(least);
  const first = createMemo(() => Math.floor(Math.max(0, total() - wanted()) / step) * step);
  return {
    first,
    grow: () => setWanted((lines) => lines + least),
    reach: (index) => setWanted((lines) => Math.max(lines, total() - index + step)),
    shrink: () => setWanted(least),
  };
}
