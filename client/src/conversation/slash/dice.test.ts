import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDice, throwDice } from './dice.ts';

describe('dice', () => {
  it('[CM4] are written as players do', () => {
    expect(parseDice('')).toEqual({ count: 1, sides: 6 });
    expect(parseDice('3')).toEqual({ count: 3, sides: 6 });
    expect(parseDice('d20')).toEqual({ count: 1, sides: 20 });
    expect(parseDice('2D8')).toEqual({ count: 2, sides: 8 });
    for (const text of ['0', '99', 'd1', 'd9999', 'six', '2d']) expect(parseDice(text)).toBeUndefined();
  });

  it('[CM4] fall on one of their sides, every time', () => {
    const dice = fc.record({
      count: fc.integer({ min: 1, max: 20 }),
      sides: fc.integer({ min: 2, max: 1_000 }),
    });
    const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(dice, share, (thrown, random) => {
        const faces = throwDice(thrown, () => random);
        return faces.length === thrown.count && faces.every((face) => face >= 1 && face <= thrown.sides);
      }),
    );
  });
});
