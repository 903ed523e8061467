import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { isEmoji, isReaction, reactionKey } from './reaction.ts';

const taken = ['(L)', ':)', "('.')", '+o(', '(not-yet-invented)'];

const emoji = [
  ['a face', '😀'],
  ['a heart', '❤️'],
  ['a heart as some keyboards write it', '❤'],
  ['a thumb', '👍'],
  ['a thumb of a tone of skin', '👍🏽'],
  ['a flag', '🇧🇷'],
  ['the flag of a part of a country', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['a flag of two pictures', '🏳️‍🌈'],
  ['a key', '#️⃣'],
  ['a family of four', '👨‍👩‍👧‍👦'],
  ['the longest that there is', '👩🏻‍❤️‍💋‍👩🏼'],
  ['one that Unicode has kept a place for', '\u{1faff}'],
] as const;

const refused = [
  ['nothing', ''],
  ['a space', ' '],
  ['words', 'ha ha'],
  ['a letter of another script', 'é'],
  ['two emoji', '😀😀'],
  ['an emoji with a word', '😀a'],
  ['an emoji after a space', ' 😀'],
  ['an emoji before the end of a line', '😀\n'],
  ['an emoji that is asked to be black', '☺\ufe0e'],
  ['a tone alone', '🏽'],
  ['two tones', '👍🏽🏽'],
  ['half a flag', '🇧'],
  ['three letters of flags', '🇧🇷🇧'],
  ['a digit that is no key', '1\ufe0f'],
  ['a flag with hidden words without end', `🏴${'\u{e0061}'.repeat(7)}\u{e007f}`],
  ['a flag with hidden words that never end', '🏴\u{e0067}\u{e0062}\u{e0065}'],
  ['an emoji with a joiner that joins nothing', '👨\u200d'],
  ['a joiner alone', '\u200d'],
  ['the mark of colour alone', '\ufe0f'],
  ['marks piled upon an emoji', `😀${'\u0301'.repeat(8)}`],
  ['marks piled upon a letter', `a${'\u0301'.repeat(8)}`],
  ['a mark that turns the direction', '\u202e(L)'],
  ['an emoji in a mark that turns the direction', '\u2067😀\u2069'],
  ['what is not seen', '\u200b'],
  ['a control character', '\u0007'],
  ['half a pair', '\ud83d'],
  ['six pictures joined', Array.from({ length: 6 }, () => '👨').join('\u200d')],
  ['too many characters', 'x'.repeat(limits.entry.reactionCharacters + 1)],
] as const;

describe('a reaction', () => {
  it.each(taken)('[C10] may be a code: %s', (text) => {
    expect([isReaction(text), isEmoji(text)]).toEqual([true, false]);
  });

  it.each(emoji)('[C10] may be one emoji: %s', (_, text) => {
    expect([isReaction(text), isEmoji(text)]).toEqual([true, true]);
  });

  it.each(refused)('[C10] is not %s', (_, text) => {
    expect([isReaction(text), isEmoji(text)]).toEqual([false, false]);
  });

  it('[C10] has one key for all spellings of an emoji, and one for each tone of skin', () => {
    expect(reactionKey('❤')).toBe(reactionKey('❤️'));
    expect(reactionKey('🏳‍🌈')).toBe(reactionKey('🏳️‍🌈'));
    expect(reactionKey('👍🏽')).not.toBe(reactionKey('👍'));
    expect(reactionKey('👍🏽')).not.toBe(reactionKey('👍🏻'));
  });
});

/** What emoji are built of, and what does harm around them. */
const part = fc.constantFrom(
  ...Array.from(
    '😀👍❤🏴🇧🇷🏽1#a:) \né\u200d\ufe0f\ufe0e\u20e3\u0301\u202e\u2066\u200b\u{e0067}\u{e007f}\0',
  ),
  '\ud83d',
);
const some = fc.oneof(
  fc.string({ unit: part, maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.string({ unit: 'binary-ascii', maxLength: 40 }),
);
const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

describe('whatever is taken for a reaction', () => {
  it('[C10] is short, and holds no space, nothing unseen and nothing that turns the direction', () => {
    fc.assert(
      fc.property(some.filter(isReaction), (text) => {
        expect(text.length).toBeLessThanOrEqual(limits.entry.reactionCharacters);
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/[\p{Z}\p{Cc}\p{Cs}\p{Bidi_C}]/u);
      }),
    );
  });

  it('[C10] is of ASCII where it is no emoji', () => {
    fc.assert(
      fc.property(
        some.filter((text) => isReaction(text) && !isEmoji(text)),
        (text) => {
          expect(text).toMatch(/^[\u0021-\u007e]+$/);
        },
      ),
    );
  });

  it('[C10] is one sign to its reader where it is an emoji, unless it joins pictures that nobody drew as one', () => {
    fc.assert(
      fc.property(
        some.filter((text) => isEmoji(text) && !text.includes('\u200d')),
        (text) => {
          expect([...segments.segment(text)]).toHaveLength(1);
        },
      ),
    );
  });

  it('[C10] has a key that is a reaction too, and its own key', () => {
    fc.assert(
      fc.property(some.filter(isReaction), (text) => {
        const key = reactionKey(text);
        expect(isReaction(key)).toBe(true);
        expect(reactionKey(key)).toBe(key);
      }),
    );
  });
});
