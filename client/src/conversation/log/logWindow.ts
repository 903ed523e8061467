/** How much of a log is in the document: its last lines, and more as someone reads upwards. */
import { createMemo, createSignal, type Accessor } from 'solid-js';

export interface LogWindow {
  /** Index of the first line shown. It moves in steps, so that a new line at the end is the only one to be drawn. */
  readonly first: Accessor<number>;
  grow(): void;
  /** Far enough to hold the line at this index. */
  reach(index: number): void;
  /** Nothing of what is there now, until earlier lines are asked for. */
  clear(): void;
  /** Back to what a window opens with. */
  shrink(): void;
}

/** More than the tallest window shows, and few enough to be there at once. */
const least = 100;
const step = 50;
const more = 200;

export function createLogWindow(total: Accessor<number>): LogWindow {
  const [wanted, setWanted] = createSignal(least);
  const [floor, setFloor] = createSignal(0);
  const first = createMemo(() =>
    Math.max(floor(), Math.floor(Math.max(0, total() - wanted()) / step) * step),
  );
  return {
    first,
    grow() {
      if (floor() > 0) setFloor(0);
      else setWanted((lines) => lines + more);
    },
    reach(index) {
      setFloor(0);
      setWanted((lines) => Math.max(lines, total() - index + step));
    },
    clear: () => setFloor(total()),
    shrink: () => setWanted(least),
  };
}
