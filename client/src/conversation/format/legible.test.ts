import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, legible, parseHex, printRgb, type Rgb } from './legible.ts';
import { palette } from './palette.ts';

const channel = fc.integer({ min: 0, max: 255 });
const colour: fc.Arbitrary<Rgb> = fc.tuple(channel, channel, channel);

describe('the colour of a text', () => {
  it('[TF2] can be read on any paper, whatever was chosen', () => {
    fc.assert(
      fc.property(colour, colour, (chosen, paper) => contrast(legible(chosen, paper), paper) >= 4.5),
    );
  });

  it('[TF2] stays as it was chosen wherever that can be read, and a clamped one is not clamped again', () => {
    fc.assert(
      fc.property(colour, colour, (chosen, paper) => {
        const shown = legible(chosen, paper);
        const kept = contrast(chosen, paper) < 4.57 || shown === chosen;
        return kept && legible(shown, paper) === shown;
      }),
    );
  });

  it('[TF2] is one of at least sixteen, no two of them alike', () => {
    expect(palette.length).toBeGreaterThanOrEqual(16);
    expect(new Set(palette).size).toBe(palette.length);
  });

  it('[TF2] is read from what an entry holds', () => {
    expect(printRgb(parseHex('#1267c4'))).toBe('rgb(18 103 196)');
  });
});
