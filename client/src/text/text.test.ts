import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks, plainText, plainWords } from './index.ts';

/** Letters whose plain form is shorter, longer or found only among others. */
const letters = [
  ...Array.from('aAzé ÉßẞİıςΣσǰŉﬁ한글क्षि😀'),
  'e\u0301',
  'I\u0307',
  '❤\uFE0F',
  '👩🏽‍🚀',
  '\u0301',
  '\uD83D',
  'Å',
];
const someText = fc.oneof(
  fc.array(fc.constantFrom(...letters), { maxLength: 12 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const marked = (text: string, typed: string) =>
  findMarks(text, plainWords(typed)).map(({ from, to }) => text.slice(from, to));

describe('a plain text', () => {
  it('[SE2] is the same letter by letter as in one go, and plain already', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const plain = plainText(text);
        expect(Array.from(text, plainText).join('')).toBe(plain);
        expect(plainText(plain)).toBe(plain);
        expect(plainText(plain.toUpperCase())).toBe(plain);
        expect(plainText(text.normalize('NFD'))).toBe(plain);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['STRAẞE', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ação', 'acao'],
    ['❤️', '❤'],
  ])('[SE2] of %s is %s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});

describe('the marks in a text', () => {
  it('[SE4] are around whole letters, as they were written', () => {
    expect(marked('um cafe\u0301 e um CAFÉ', 'café')).toEqual(['cafe\u0301', 'CAFÉ']);
    expect(marked('Straße', 'ss')).toEqual(['ß']);
    expect(marked('Straße', 's')).toEqual(['S', 'ß']);
    expect(marked('İstanbul 😀 é', 'stan é')).toEqual(['stan', 'é']);
    expect(marked('banana', 'ana nan')).toEqual(['anan']);
    expect(marked('nothing', 'else')).toEqual([]);
  });

  it('[SE4] lie within the text, in order and apart, and each holds a word', () => {
    fc.assert(
      fc.property(someText, fc.oneof(someText, fc.constantFrom(...letters)), (text, typed) => {
        const words = plainWords(typed);
        const marks = findMarks(text, words);
        let end = -1;
        for (const { from, to } of marks) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          const inside = plainText(text.slice(from, to));
          expect(words.some((word) => inside.includes(word))).toBe(true);
          end = to;
        }
        expect(marks.length > 0).toBe(words.some((word) => plainText(text).includes(word)));
      }),
      { numRuns: 1_000 },
    );
  });
});
