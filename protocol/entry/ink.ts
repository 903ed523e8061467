/**
 * What was drawn by hand: strokes of a pen on a sheet. The points of a stroke are whole numbers – how far each is from the one
 * before, across, down, and in pressure – as zigzag varints in base64url: three bytes for most points.
 */
import { base64url } from 'jose';
import * as v from 'valibot';
import { limits } from '../limits.ts';

/** Across and down from the sheet's top left corner; `pressure` from 0 to 15. */
export type InkPoint = { readonly x: number; readonly y: number; readonly pressure: number };

export const mostPressure = 15;

/** The points must be whole numbers. */
export function encodePoints(points: readonly InkPoint[]): string {
  const bytes: number[] = [];
  let [x, y, pressure] = [0, 0, 0];
  for (const point of points) {
    for (const delta of [point.x - x, point.y - y, point.pressure - pressure]) pushVarint(bytes, delta);
    ({ x, y, pressure } = point);
  }
  return base64url.encode(Uint8Array.from(bytes));
}

/** Nothing where it is not a list of points on a sheet of this size. */
export function decodePoints(encoded: string, sheet: InkSheet): readonly InkPoint[] | undefined {
  const numbers = readVarints(encoded);
  if (!numbers || numbers.length === 0 || numbers.length % 3 !== 0) return undefined;
  const points: InkPoint[] = [];
  let [x, y, pressure] = [0, 0, 0];
  for (let at = 0; at < numbers.length; at += 3) {
    x += numbers[at] ?? 0;
    y += numbers[at + 1] ?? 0;
    pressure += numbers[at + 2] ?? 0;
    if (!isOn(sheet, x, y) || pressure < 0 || pressure > mostPressure) return undefined;
    points.push({ x, y, pressure });
  }
  return points;
}

export type InkSheet = { readonly width: number; readonly height: number };

const isOn = ({ width, height }: InkSheet, x: number, y: number): boolean =>
  x >= 0 && y >= 0 && x <= width && y <= height;

function pushVarint(bytes: number[], value: number): void {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** No number on a sheet needs more than two bytes. */
const mostShift = 7;

function readVarints(encoded: string): readonly number[] | undefined {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const byte of bytesOf(encoded)) {
    value |= (byte & 127) << shift;
    if (byte > 127) {
      if (shift === mostShift) return undefined;
      shift += 7;
    } else {
      numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
      [value, shift] = [0, 0];
    }
  }
  return shift === 0 ? numbers : undefined;
}

function bytesOf(encoded: string): Uint8Array {
  try {
    return base64url.decode(encoded);
  } catch {
    return new Uint8Array();
  }
}

const Side = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(limits.ink.mostSide));

/** `pen`: its width, of three. */
const Stroke = v.object({
  color: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/)),
  pen: v.picklist([1, 2, 3]),
  points: v.pipe(v.string(), v.regex(/^[\w-]+$/), v.maxLength(limits.ink.bytes)),
});
export type InkStroke = v.InferOutput<typeof Stroke>;

export const ink = v.pipe(
  v.object({
    kind: v.literal('ink'),
    width: Side,
    height: Side,
    strokes: v.pipe(v.array(Stroke), v.minLength(1), v.maxLength(limits.ink.strokes)),
  }),
  v.check(
    ({ strokes }) => strokes.reduce((sum, { points }) => sum + points.length, 0) <= limits.ink.bytes,
    'too much ink',
  ),
  v.check(
    ({ strokes, ...sheet }) => strokes.every(({ points }) => decodePoints(points, sheet) !== undefined),
    'points that are none',
  ),
);
