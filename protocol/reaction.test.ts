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
  ...['😀', '👍', '❤', '🏴', '🇧', '🇷', '🏽', '1', '#', 'a', ':', ')', ' ', '\n', 'é'],
  ...['\u200d', '\ufe0f', '\ufe0e', '\u20e3', '\u0301', '\u202e', '\u2066', '\u200b'],
  ...['\u{e0067}', '\u{e0062}', '\u{e007f}', '\ud83d', '\u0000'],
);
const some = fc.oneof(
  fc.string({ unit: part, maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const parts = new Intl.Segmenter('en', { granularity: 'grapheme' });

describe('whatever is sent as a reaction', () => {
  it('[C10] is refused unless it is short, and either plain signs or one emoji', () => {
    fc.assert(
      fc.property(some, (text) => {
        if (!isReaction(text)) return;
        expect(text.length).toBeLessThanOrEqual(limits.entry.reactionCharacters);
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/[\p{Z}\p{Cc}\p{Cs}\p{Bidi_C}]/u);
        if (!isEmoji(text)) expect(text).toMatch(/^[\u0021-\u007e]+$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('[C10] that is an emoji is one sign to who reads it, unless pictures are joined that nobody drew as one', () => {
    fc.assert(
      fc.property(some, (text) => {
        if (!isEmoji(text) || text.includes('\u200d')) return;
        expect([...parts.segment(text)]).toHaveLength(1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('[C10] has a key that is its own key, and is a reaction whenever it is one', () => {
    fc.assert(
      fc.property(some, (text) => {
        const short = reactionKey(text);
        expect(reactionKey(short)).toBe(short);
        if (isReaction(text)) expect(isReaction(short)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
