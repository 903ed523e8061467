import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepInside, mostZoom, pan, squareOf, wholeCrop, zoomTo, type Crop } from './crop.ts';

const size = fc.record({
  width: fc.integer({ min: 1, max: 8_000 }),
  height: fc.integer({ min: 1, max: 8_000 }),
});
const anyNumber = fc.double({ noNaN: false });
const crop = fc.record({ x: anyNumber, y: anyNumber, zoom: anyNumber });
const move = fc.oneof(
  fc.record({
    x: fc.double({ min: -3, max: 3, noNaN: true }),
    y: fc.double({ min: -3, max: 3, noNaN: true }),
  }),
  fc.double({ min: 0, max: 20, noNaN: true }),
);

describe('the part of a picture', () => {
  it('[ID6] is a square within the picture, however it is moved and zoomed', () => {
    fc.assert(
      fc.property(size, crop, fc.array(move, { maxLength: 12 }), (whole, start, moves) => {
        const end = moves.reduce<Crop>(
          (at, next) => (typeof next === 'number' ? zoomTo(at, next, whole) : pan(at, next, whole)),
          keepInside(start, whole),
        );
        const { left, top, side } = squareOf(end, whole);
        const least = Math.min(whole.width, whole.height) / mostZoom;
        expect(side).toBeGreaterThanOrEqual(least - 1e-6);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + side).toBeLessThanOrEqual(whole.width + 1e-6);
        expect(top + side).toBeLessThanOrEqual(whole.height + 1e-6);
      }),
    );
  });

  it('[ID6] is the largest square in the middle, to begin with', () => {
    expect(squareOf(wholeCrop, { width: 400, height: 200 })).toEqual({ left: 100, top: 0, side: 200 });
  });

  it('[ID6] shows what lies beside it when it is moved by its side', () => {
    const whole = { width: 400, height: 200 };
    const near = zoomTo(wholeCrop, 2, whole);
    expect(squareOf(pan(near, { x: 1, y: 0 }, whole), whole)).toEqual({ left: 250, top: 50, side: 100 });
  });
});
