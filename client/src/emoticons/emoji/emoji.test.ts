import { beforeAll, describe, expect, it } from 'vitest';
import { isEmoji, isReaction } from '#protocol';
import { emoticons } from '../table.ts';
import { emojiName, findEmoji, loadEmoji, type EmojiGroup } from './emoji.ts';

let english: readonly EmojiGroup[];
let portuguese: readonly EmojiGroup[];

beforeAll(async () => {
  [english, portuguese] = await Promise.all([loadEmoji('en'), loadEmoji('pt-BR')]);
});

describe('the emoji of Unicode', () => {
  it('[EM13] stand in nine groups, in the order of the charts, without the parts of others', () => {
    expect(english.map(({ name }) => name)).toEqual([
      'smileys & emotion',
      'people & body',
      'animals & nature',
      'food & drink',
      'travel & places',
      'activities',
      'objects',
      'symbols',
      'flags',
    ]);
    expect(english[0]?.emoji[0]).toMatchObject({ text: '😀', name: 'grinning face' });
    const all = english.flatMap(({ emoji }) => emoji.map(({ text }) => text));
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain('🏻');
  });

  it('[EM13] are the same in every language, by other names', () => {
    const texts = (groups: readonly EmojiGroup[]) =>
      groups.map(({ emoji }) => emoji.map(({ text }) => text));
    expect(texts(portuguese)).toEqual(texts(english));
    expect(findEmoji(portuguese, 'abacaxi', 8).map(({ text }) => text)).toEqual(['🍍']);
  });

  it('[EM13] are found by the beginnings of words, names before tags, whatever the accents', () => {
    expect(findEmoji(english, 'pine', 8).map(({ text }) => text)).toContain('🍍');
    expect(findEmoji(english, 'red heart', 1).map(({ text }) => text)).toEqual(['❤️']);
    expect(findEmoji(portuguese, 'coracao', 3).every(({ name }) => name.includes('coração'))).toBe(true);
    expect(findEmoji(english, 'no such thing', 8)).toEqual([]);
    expect(findEmoji(english, 'a', 5)).toHaveLength(5);
  });

  it('[EM13] are found by themselves too, in the tone of skin that was typed', () => {
    expect(findEmoji(english, ' 👍🏽 ', 8)).toMatchObject([{ text: '👍🏽', name: 'thumbs up' }]);
    expect(findEmoji(portuguese, '❤', 8)).toMatchObject([{ text: '❤', name: 'coração vermelho' }]);
    expect(emojiName(english, '🇧🇷')).toBe('flag: Brazil');
    expect(emojiName(english, '\u{1faff}')).toBe('\u{1faff}');
  });

  it('[C10] are each what one may react with, as is the code of every emoticon', () => {
    const all = english.flatMap(({ emoji }) => emoji.map(({ text }) => text));
    expect(all.filter((text) => !isEmoji(text))).toEqual([]);
    const codes = emoticons.flatMap((emoticon) => emoticon.codes);
    expect(codes.filter((code) => !isReaction(code))).toEqual([]);
  });
});
