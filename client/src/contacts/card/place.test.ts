import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from './place.ts';

const card = { width: 300, height: 320 };
const lineAt = (left: number, top: number, width: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + 36,
});
const meets = (line: ReturnType<typeof lineAt>, { left, top }: { left: number; top: number }) =>
  left < line.right &&
  left + card.width > line.left &&
  top < line.bottom &&
  top + card.height > line.top;

describe('where a card lies', () => {
  it('[CL11] is beside its line where there is room', () => {
    expect(placeCard(lineAt(870, 300, 370), card, { width: 1280, height: 800 })).toEqual({
      left: 564,
      top: 292,
    });
  });

  it('[CL11] is never upon its line, whatever the screen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 320, max: 2_000 }),
        fc.integer({ min: 700, max: 1_400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (width, height, across, down) => {
          const line = lineAt(across * (width - 310), down * (height - 36), 300);
          expect(meets(line, placeCard(line, card, { width, height }))).toBe(false);
        },
      ),
    );
  });
});
