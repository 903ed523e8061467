import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Handle } from './ids.ts';
import { isMentioned, mentionsIn } from './mention.ts';

describe('a mention', () => {
  it.each([
    ['@bob', 'bob'],
    ['hey @bob, look', 'bob'],
    ['(@Bob)', 'bob'],
    ['look, @bob.', 'bob'],
    ['@bob.smith!', 'bob.smith'],
    ['olá\n@zé @ana-lu', 'ana-lu'],
  ])('[G10] in “%s” is of %s', (text, handle) => {
    expect(mentionsIn(text).map((mention) => mention.handle)).toEqual([handle]);
  });

  it.each(['bob@bob.org', 'a@bob', '@@bob', '@b', '@bobé', 'http://example.org/@bob', '@', ''])(
    '[G10] is none in “%s”',
    (text) => {
      expect(mentionsIn(text)).toEqual([]);
    },
  );

  it('[G10] is of nobody whose handle only begins like it', () => {
    expect(isMentioned('@bobby and @bob.smith', 'bob' as Handle)).toBe(false);
    expect(isMentioned('@bobby and @BOB', 'bob' as Handle)).toBe(true);
  });

  it('[G10] stands where it says it does, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('@', 'b', 'o', '.', ' ', 'é', '-') }), (text) => {
        for (const { handle, start, end } of mentionsIn(text)) {
          expect(text.slice(start, end).toLowerCase()).toBe(`@${handle}`);
        }
      }),
    );
  });
});
