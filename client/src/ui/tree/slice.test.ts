import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceOf, wholeUpTo } from './slice.ts';

const heightOf = (index: number) => (index % 50 === 0 ? 26 : 32);
const whole = (count: number) =>
  Array.from({ length: count }, (_, index) => heightOf(index)).reduce((sum, one) => sum + one, 0);

describe('the part of a tree that is in the page', () => {
  it('[CL9] is all of a short one', () => {
    const { rows, after } = sliceOf(wholeUpTo, heightOf, { top: 0, height: 10 }, -1);
    expect([rows.length, after]).toEqual([wholeUpTo, 0]);
  });

  it('[CL9] is of a long one what is in sight and the row with the keyboard, and takes the room of all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: wholeUpTo + 1, max: 3_000 }),
        fc.integer({ min: 0, max: 80_000 }),
        fc.integer({ min: -1, max: 2_999 }),
        (count, top, wanted) => {
          const kept = Math.min(wanted, count - 1);
          const sight = { top, height: 500 };
          const { rows, gaps, after } = sliceOf(count, heightOf, sight, kept);
          expect(kept < 0 || rows.includes(kept)).toBe(true);
          expect(rows.length).toBeLessThan(70);
          const room = gaps.reduce((sum, gap) => sum + gap, after);
          const drawn = rows.reduce((sum, index) => sum + heightOf(index), 0);
          expect(room + drawn).toBe(whole(count));
          let at = 0;
          for (let index = 0; index < count; index += 1) {
            const inSight = at < top + 500 && at + heightOf(index) > top;
            expect(!inSight || rows.includes(index)).toBe(true);
            at += heightOf(index);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
