import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { decodePoints, encodePoints, type InkPoint, mostPressure } from './ink.ts';
import { knownKinds } from './kinds.ts';

const sheet = { width: 480, height: 240 };
const point: fc.Arbitrary<InkPoint> = fc.record({
  x: fc.integer({ min: 0, max: sheet.width }),
  y: fc.integer({ min: 0, max: sheet.height }),
  pressure: fc.integer({ min: 0, max: mostPressure }),
});
const points = fc.array(point, { minLength: 1, maxLength: 200 });

const stroke = { color: '#1b3a8c', pen: 2, points: encodePoints([{ x: 1, y: 2, pressure: 8 }]) };
const ink = (change: Record<string, unknown> = {}) => ({
  kind: 'ink',
  ...sheet,
  strokes: [stroke],
  ...change,
});
const isTaken = (body: unknown) => v.is(knownKinds.ink, body);

describe('the points of a stroke', () => {
  it('[IK2] come out as they went in', () => {
    fc.assert(
      fc.property(points, (drawn) => {
        expect(decodePoints(encodePoints(drawn), sheet)).toEqual(drawn);
      }),
    );
  });

  it('[IK2] take few bytes: some two thousand fit into one entry', () => {
    const line = Array.from({ length: 2_000 }, (_, step) => ({
      x: (step * 3) % 480,
      y: (step * 2) % 240,
      pressure: 8,
    }));
    expect(encodePoints(line).length).toBeLessThanOrEqual(limits.ink.bytes * 1.05);
  });

  it('[IK3] that are no points on the sheet are none, whatever is sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        for (const { x, y, pressure } of decodePoints(text, sheet) ?? []) {
          expect(x >= 0 && x <= sheet.width && y >= 0 && y <= sheet.height).toBe(true);
          expect(pressure >= 0 && pressure <= mostPressure).toBe(true);
        }
      }),
    );
  });

  it('[IK3] are refused off the sheet, and cut off in the middle', () => {
    expect(decodePoints(encodePoints([{ x: 481, y: 0, pressure: 0 }]), sheet)).toBeUndefined();
    const whole = encodePoints([{ x: 100, y: 100, pressure: 8 }]);
    expect(decodePoints(whole.slice(0, -2), sheet)).toBeUndefined();
    expect(decodePoints('', sheet)).toBeUndefined();
  });
});

describe('a drawing', () => {
  it('[IK2] is an entry of its own kind', () => {
    expect(isTaken(ink())).toBe(true);
  });

  it('[IK3] is refused where it is hostile: no strokes, too many, a colour that is none, a huge sheet, too much ink', () => {
    const hostile = [
      ink({ strokes: [] }),
      ink({ strokes: Array.from({ length: limits.ink.strokes + 1 }, () => stroke) }),
      ink({ strokes: [{ ...stroke, color: 'url(https://example.org)' }] }),
      ink({ strokes: [{ ...stroke, pen: 400 }] }),
      ink({ strokes: [{ ...stroke, points: '<script>' }] }),
      ink({ strokes: [{ ...stroke, points: 'AAAA'.repeat(limits.ink.bytes) }] }),
      ink({ strokes: Array.from({ length: 3 }, () => ({ ...stroke, points: 'AAAA'.repeat(1_000) })) }),
      ink({ width: 1_000_000 }),
      ink({ height: 0.5 }),
    ];
    for (const body of hostile) expect(isTaken(body)).toBe(false);
  });
});
