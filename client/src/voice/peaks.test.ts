import { knownKinds, limits } from '#protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { decodePeaks, encodePeaks } from './peaks.ts';

const levels = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 400 });

describe('the waves of a voice clip', () => {
  it('[MD7] can always be entered, whatever was heard', () => {
    fc.assert(
      fc.property(levels, (heard) => {
        expect(v.is(knownKinds.voice.entries.peaks, encodePeaks(heard))).toBe(true);
      }),
    );
  });

  it('[MD7] are drawn as loud as they were, to a hundredth or two', () => {
    fc.assert(
      fc.property(levels, (heard) => {
        const drawn = decodePeaks(encodePeaks(heard, heard.length));
        for (const [index, level] of heard.entries()) {
          expect(Math.abs((drawn[index] ?? -1) - level)).toBeLessThan(0.02);
        }
      }),
    );
  });

  it('[MD7] keep the loudest moment of a long clip', () => {
    const heard = Array.from({ length: 300 }, (_, index) => (index === 150 ? 1 : 0.1));
    const drawn = decodePeaks(encodePeaks(heard));
    expect(drawn).toHaveLength(limits.voice.peaks);
    expect(Math.max(...drawn)).toBe(1);
  });
});
