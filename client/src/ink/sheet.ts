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
  /** The last stroke was not taken, and nothing has changed since. */
  readonly full: Accessor<boolean>;
  /** False where the sheet would hold more than an entry can. */
  add(stroke: DrawnStroke): boolean;
  /** Takes away the strokes that pass this near to a point. */
  erase(at: Place, reach: number): void;
  undo(): void;
  redo(): void;
  clear(): void;
  /** As an entry holds them. */
  encoded(): readonly InkStroke[];
}

type Place = { readonly x: number; readonly y: number };
type Strokes = readonly DrawnStroke[];

export function createSheet(): Sheet {
  const [strokes, setStrokes] = createSignal<Strokes>([]);
  const [past, setPast] = createSignal<readonly Strokes[]>([]);
  const [future, setFuture] = createSignal<readonly Strokes[]>([]);
  const [full, setFull] = createSignal(false);

  function put(next: Strokes) {
    setFull(false);
    setStrokes(next);
  }

  function change(next: Strokes) {
    setPast((all) => [...all, strokes()]);
    setFuture([]);
    put(next);
  }

  return {
    strokes,
    canUndo: () => past().length > 0,
    canRedo: () => future().length > 0,
    full,
    add(stroke) {
      const next = [...strokes(), stroke];
      const isTaken = fits(next);
      if (isTaken) change(next);
      else setFull(true);
      return isTaken;
    },
    erase(at, reach) {
      const left = strokes().filter(({ points }) => !passes(points, at, reach));
      if (left.length < strokes().length) change(left);
    },
    undo() {
      const before = past().at(-1);
      if (!before) return;
      setFuture((all) => [strokes(), ...all]);
      setPast((all) => all.slice(0, -1));
      put(before);
    },
    redo() {
      const [after] = future();
      if (!after) return;
      setPast((all) => [...all, strokes()]);
      setFuture((all) => all.slice(1));
      put(after);
    },
    clear() {
      if (strokes().length > 0) change([]);
    },
    encoded: () => strokes().map(encode),
  };
}

/** Whether the stroke comes this near: also between two points, which are far apart where the hand was fast. */
const passes = (points: readonly InkPoint[], at: Place, reach: number): boolean =>
  points.some((point, index) => distance(at, points[index - 1] ?? point, point) <= reach);

/** From a place to the nearest of a straight line from one point to another. */
function distance(at: Place, from: Place, to: Place): number {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const length = along.x ** 2 + along.y ** 2;
  const part = length && ((at.x - from.x) * along.x + (at.y - from.y) * along.y) / length;
  const near = Math.max(0, Math.min(1, part));
  return Math.hypot(from.x + near * along.x - at.x, from.y + near * along.y - at.y);
}

const encode = ({ color, pen, points }: DrawnStroke): InkStroke => ({
  color,
  pen,
  points: encodePoints(points),
});

const fits = (strokes: Strokes): boolean =>
  strokes.length <= limits.ink.strokes &&
  strokes.reduce((sum, { points }) => sum + encodePoints(points).length, 0) <= limits.ink.bytes;
