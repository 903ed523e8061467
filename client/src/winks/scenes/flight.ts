/** Flying along a line of Bézier curves at one speed, nose first. Pure. */
import type { Cue } from '../stage/index.ts';
import { round } from './motion.ts';

type Point = readonly [x: number, y: number];
export type Curve = readonly [from: Point, to: Point, end: Point];

export interface Flight {
  readonly path: string;
  /** In the units of the stage. */
  readonly length: number;
  /** From `at` for `lasts` milliseconds. */
  cues(at: number, lasts: number): readonly Cue[];
}

const perCurve = 24;
const cuesInAll = 48;

export function makeFlight(start: Point, curves: readonly Curve[]): Flight {
  const points = pointsOn(start, curves);
  const path = [
    `M${start.join(' ')}`,
    ...curves.map((curve) => `C${curve.map((point) => point.join(' ')).join(' ')}`),
  ].join('');
  return {
    path,
    length: piecesOf(points).reduce((sum, { length }) => sum + length, 0),
    cues(at, lasts) {
      let turn = 0;
      return evenly(points, cuesInAll).map(([x, y, angle], index): Cue => {
        turn += shortWay(angle - turn);
        const time = Math.round(at + (lasts * index) / (cuesInAll - 1));
        return { at: time, move: [round(x), round(y)], turn: round(turn), ease: 'even' };
      });
    },
  };
}

function pointsOn(start: Point, curves: readonly Curve[]): readonly Point[] {
  const points: Point[] = [start];
  let from = start;
  for (const [a, b, to] of curves) {
    for (let step = 1; step <= perCurve; step += 1) {
      points.push(onCurve(from, [a, b, to], step / perCurve));
    }
    from = to;
  }
  return points;
}

function onCurve(from: Point, [a, b, to]: Curve, share: number): Point {
  const rest = 1 - share;
  const along = (axis: 0 | 1) =>
    rest ** 3 * from[axis] +
    3 * rest ** 2 * share * a[axis] +
    3 * rest * share ** 2 * b[axis] +
    share ** 3 * to[axis];
  return [along(0), along(1)];
}

const piecesOf = (points: readonly Point[]) =>
  points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) };
  });

/** So many points at equal distances, each with the direction of the line there in degrees. */
function evenly(
  points: readonly Point[],
  count: number,
): readonly (readonly [number, number, number])[] {
  const pieces = piecesOf(points);
  const whole = pieces.reduce((sum, { length }) => sum + length, 0);
  return Array.from({ length: count }, (_, index) => {
    let left = (whole * index) / (count - 1);
    const piece = pieces.find(({ length }) => (left -= length) <= 0) ?? pieces.at(-1);
    if (!piece) throw new Error('A flight has no way to go.');
    const { from, to, length } = piece;
    const share = Math.min(1, 1 + left / length);
    const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share, angle];
  });
}

const shortWay = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;
