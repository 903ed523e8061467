/** Winks of one window that are to be played: one at a time, the others wait. */
import { createSignal, type Accessor } from 'solid-js';
import { isWink, type WinkId } from './table.ts';

/** One time that a wink is played: the same wink twice is two of them. */
export interface Playing {
  readonly wink: WinkId;
}

export interface WinkQueue {
  readonly current: Accessor<Playing | undefined>;
  /** A wink that this version does not have, and one too many, are left out. */
  add(wink: string): void;
  /** The one that is played is over. */
  next(): void;
}

/** Nobody has to sit through more. */
const most = 4;

export function createWinkQueue(): WinkQueue {
  const [queue, setQueue] = createSignal<readonly Playing[]>([]);
  return {
    current: () => queue()[0],
    add(wink) {
      if (isWink(wink)) setQueue((all) => [...all, { wink }].slice(0, most));
    },
    next() {
      setQueue((all) => all.slice(1));
    },
  };
}
