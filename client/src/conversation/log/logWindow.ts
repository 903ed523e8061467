/**
 * How much of a log is in the document: its last lines, and more as someone reads upwards. Who goes to a line far up gets
 * the lines around that one, and more as they read on either way.
 */
import type { LineKey } from '#protocol';
import { batch, createMemo, createSignal, type Accessor } from 'solid-js';

export interface LogWindow {
  /** Index of the first line shown. It moves in steps, so that a new line at the end is the only one to be drawn. */
  readonly first: Accessor<number>;
  /** Index after the last line shown. */
  readonly end: Accessor<number>;
  /** Whether the newest line is among those shown. */
  readonly hasNewest: Accessor<boolean>;
  /** Enough for a log of this height, in px, with some to scroll to. */
  fill(height: number): void;
  grow(): void;
  /** Later lines, where some are not shown. */
  growDown(): void;
  /** So that the line at this index is among them. */
  reach(index: number): void;
  /** Nothing of what is there now, until earlier lines are asked for. */
  clear(): void;
  /** Back to what a window opens with: the newest lines. */
  shrink(): void;
}

interface Around {
  /** By its key: older pages may come in above it. */
  readonly key: LineKey;
  readonly above: number;
  readonly below: number;
}

/** The least height of a line, in px. */
const lineHeight = 18;
/** More than a log of this height, in px, can show: each line that is drawn makes opening, and every new line, slower. */
const linesFilling = (height: number) => Math.max(30, Math.ceil(height / lineHeight) + 20);
const step = 20;
const more = 100;
/** So near to the end, what lies between is drawn as well. */
const near = 300;
/** Above and below a line further up: more than half of the tallest window. */
const half = 60;

export interface LogWindowDeps {
  readonly lines: Accessor<readonly { readonly key: LineKey }[]>;
  /** Whether these lines are the newest, and not some further up. */
  readonly areNewest: Accessor<boolean>;
  /** Has them be the newest. */
  readonly toNewest: () => void;
}

export function createLogWindow({ lines, areNewest, toNewest }: LogWindowDeps): LogWindow {
  let least = linesFilling(0);
  const [wanted, setWanted] = createSignal(least);
  const [floor, setFloor] = createSignal(0);
  const [around, setAround] = createSignal<Around>();
  const total = () => lines().length;
  const part = createMemo(() => {
    const middle = around();
    const at = middle ? lines().findIndex(({ key }) => key === middle.key) : -1;
    if (!middle || at < 0) return undefined;
    return { first: Math.max(0, at - middle.above), end: at + middle.below };
  });
  const first = createMemo(
    () => part()?.first ?? Math.max(floor(), Math.floor(Math.max(0, total() - wanted()) / step) * step),
  );
  const end = createMemo(() => Math.min(total(), part()?.end ?? total()));
  const hasNewest = createMemo(() => areNewest() && end() === total());

  function widen(by: { readonly above?: number; readonly below?: number }) {
    setAround(
      (now) => now && { ...now, above: now.above + (by.above ?? 0), below: now.below + (by.below ?? 0) },
    );
    // Down at the newest line it goes on as if nobody had been away.
    if (around() && hasNewest()) {
      batch(() => {
        setWanted(total() - first());
        setAround(undefined);
      });
    }
  }

  return {
    first,
    end,
    hasNewest,
    fill(height) {
      least = linesFilling(height);
      setWanted((shown) => Math.max(shown, least));
    },
    grow() {
      if (around()) widen({ above: more });
      else if (floor() > 0) setFloor(0);
      else setWanted((shown) => shown + more);
    },
    growDown: () => around() && widen({ below: more }),
    reach(index) {
      setFloor(0);
      if ((part() ?? areNewest()) && index >= first() && index < end()) return;
      const line = lines()[index];
      if (!around() && areNewest() && index >= total() - near) setWanted(total() - index + step);
      else if (line) {
        setAround({ key: line.key, above: half, below: half });
        widen({});
      }
    },
    clear() {
      batch(() => {
        toNewest();
        setAround(undefined);
        setFloor(total());
      });
    },
    shrink() {
      batch(() => {
        toNewest();
        setAround(undefined);
        setWanted(least);
      });
    },
  };
}
