/** What is on the sheet while somebody draws: strokes, and the way back and forth between what was on it before. */
import { encodePoints, limits, type InkPoint, type InkStroke } from '#protocol';
import { createSignal, type Accessor } from 'solid-js';
import type { Pen } from './strokePath.ts';

/** In units: wide enough for a line of writing, small enough for a phone. */
export const sheetSize = { width: 480, height: 240 } as const;

export interface DrawnStroke {
  readonly color: string;
  readonly pen: Pen;
  readonly points: readonly InkPoint[];
}

export interface Sheet {
  readonly strokes: Accessor<readonly DrawnStroke[]>;
  readonly canUndo: Accessor<boolean>;
  readonly canRedo: Accessor<boolean>;
  /** False where the sheet would hold more than an entry can. */
  add(stroke: DrawnStroke): boolean;
  /** Takes away the strokes that pass this near to a point. */
  erase(at: { readonly x: number; readonly y: number }, reach: number): void;
  undo(): void;
  redo(): void;
  clear(): void;
  /** As an entry holds them. */
  encoded(): readonly InkStroke[];
}

type Strokes = readonly DrawnStroke[];

export function createSheet(): Sheet {
  const [strokes, setStrokes] = createSignal<Strokes>([]);
  const [past, setPast] = createSignal<readonly Strokes[]>([]);
  const [future, setFuture] = createSignal<readonly Strokes[]>([]);

  function change(next: Strokes) {
    setPast((all) => [...all, strokes()]);
    setFuture([]);
    setStrokes(next);
  }

  return {
    strokes,
    canUndo: () => past().length > 0,
    canRedo: () => future().length > 0,
    add(stroke) {
      const next = [...strokes(), stroke];
      if (!fits(next)) return false;
      change(next);
      return true;
    },
    erase(at, reach) {
      const left = strokes().filter(
        ({ points }) => !points.some(({ x, y }) => Math.hypot(x - at.x, y - at.y) <= reach),
      );
      if (left.length < strokes().length) change(left);
    },
    undo() {
      const before = past().at(-1);
      if (!before) return;
      setFuture((all) => [strokes(), ...all]);
      setPast((all) => all.slice(0, -1));
      setStrokes(before);
    },
    redo() {
      const [after] = future();
      if (!after) return;
      setPast((all) => [...all, strokes()]);
      setFuture((all) => all.slice(1));
      setStrokes(after);
    },
    clear() {
      if (strokes().length > 0) change([]);
    },
    encoded: () => strokes().map(encode),
  };
}

const encode = ({ color, pen, points }: DrawnStroke): InkStroke => ({
  color,
  pen,
  points: encodePoints(points),
});

const fits = (strokes: Strokes): boolean =>
  strokes.length <= limits.ink.strokes &&
  strokes.reduce((sum, { points }) => sum + encodePoints(points).length, 0) <= limits.ink.bytes;
