import type { BlobId } from '#protocol';
import { describe, expect, it } from 'vitest';
import { codeProblem } from './code.ts';
import { usedIn } from './usedIn.ts';

const own = Array.from({ length: 7 }, (_, index) => ({
  code: `:${index}:`,
  blob: index.toString(16).padStart(64, '0') as BlobId,
}));

describe('what a text uses of one’s own emoticons', () => {
  it('[CE2] is named once each, in the order of the text', () => {
    expect(usedIn('hi :3: and :1: and :3:', own).map(({ code }) => code)).toEqual([':3:', ':1:']);
    expect(usedIn('nothing :)', own)).toEqual([]);
  });

  it('[CE2] is at most five', () => {
    const all = own.map(({ code }) => code).join(' ');
    expect(usedIn(all, own).map(({ code }) => code)).toEqual([':0:', ':1:', ':2:', ':3:', ':4:']);
  });
});

describe('a code of one’s own', () => {
  it.each([
    ['', 'no-code'],
    ['12345678', 'bad-code'],
    ['a b', 'bad-code'],
    ['\u200B', 'bad-code'],
    [':)', 'ours'],
    ['(l)', 'ours'],
    ['taken', 'taken'],
    ['lol', undefined],
    ['ção', undefined],
  ])('[CE1] has 1 to 7 characters, and is nobody else’s: “%s”', (code, problem) => {
    expect(codeProblem(code, ['taken'])).toBe(problem);
  });
});
