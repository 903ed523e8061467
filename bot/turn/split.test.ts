import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '#protocol';
import { splitAnswer } from './split.ts';

const bytesIn = (text: string): number => Buffer.byteLength(text);

describe('splitAnswer', () => {
  it('[B5] leaves a short answer whole', () => {
    expect(splitAnswer('one\n\ntwo')).toEqual(['one\n\ntwo']);
  });

  it('[B5] parts a long answer at the ends of paragraphs', () => {
    expect(splitAnswer('aaaa\n\nbbbb\n\ncccc', 10)).toEqual(['aaaa\n\nbbbb', 'cccc']);
  });

  it('[B5] never parts a piece of code that one entry can hold', () => {
    const code = '```js\nfirst\n\nsecond\n```';
    expect(splitAnswer(`before\n\n${code}\n\nafter`, 12)).toEqual(['before', code, 'after']);
  });

  it('[B5] closes code that was left open, and code that no entry could hold stays code in each', () => {
    expect(splitAnswer('```\nhalf')).toEqual(['```\nhalf\n```']);
    const parts = splitAnswer(`\`\`\`\n${'line of code\n'.repeat(2_000)}\`\`\``);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part).toMatch(/^```\n[^`]*\n```$/);
  });

  it('[B5] says nothing where there is nothing to say', () => {
    expect(splitAnswer(' \n\n ')).toEqual([]);
  });

  it('[B5] loses no letter, and no part is too large for an entry', { timeout: 60_000 }, () => {
    const letters = fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !text.includes('`'));
    const text = fc
      .array(fc.tuple(letters, fc.constantFrom('\n', '\n\n', ' '), fc.integer({ min: 1, max: 300 })), {
        maxLength: 12,
      })
      .map((pieces) => pieces.map(([word, end, times]) => word.repeat(times) + end).join(''));
    const plain = (some: string): string => some.replaceAll(/\s/g, '');
    fc.assert(
      fc.property(text, (answer) => {
        const parts = splitAnswer(answer);
        expect(plain(parts.join(''))).toBe(plain(answer));
        for (const part of parts) expect(bytesIn(part)).toBeLessThanOrEqual(limits.entry.textBytes);
      }),
      { numRuns: 25 },
    );
  });
});
