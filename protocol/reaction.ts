/**
 * What somebody reacts with: the code of an emoticon, or one emoji. An emoji is told by its build and by fixed ranges, not by
 * the tables of whoever checks: engines know those of their own year, and peers of all years must agree.
 */
import { limits } from './limits.ts';

/** What can be seen and is no space. */
const code = /^[!-~]+$/;

/** With room for what is still to come; single letters, tones and the halves of flags are none. */
const picture =
  '[©®‼⁉™ℹ\u2194-\u2199\u21a9\u21aa\u231a\u231b\u2328\u23cf\u23e9-\u23fa\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe' +
  '\u2600-\u27bf\u2934\u2935\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u3030\u303d\u3297\u3299' +
  '\u{1f000}-\u{1f0ff}\u{1f170}-\u{1f1e5}\u{1f200}-\u{1f3fa}\u{1f400}-\u{1faff}\u{1fc00}-\u{1fffd}]';
const coloured = '\ufe0f';
const tone = '[\u{1f3fb}-\u{1f3ff}]';
const toned = `${picture}(?:${coloured}|${tone})?`;
/** Five together are one more than any emoji has. */
const joined = `${toned}(?:\u200d${toned}){0,4}`;
const key = `[0-9#*]${coloured}?\u20e3`;
const flag = '[\u{1f1e6}-\u{1f1ff}]{2}';
const flagOfPart = '\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}';

const emoji = new RegExp(`^(?:${flagOfPart}|${joined}|${flag}|${key})$`, 'u');

const isShort = (text: string): boolean => text.length <= limits.entry.reactionCharacters;

/** Whether the text is one emoji and nothing else. */
export const isEmoji = (text: string): boolean => isShort(text) && emoji.test(text);

export const isReaction = (text: string): boolean =>
  isShort(text) && (code.test(text) || emoji.test(text));

/**
 * The same for all spellings of one reaction. Some keyboards leave out the mark that asks for a coloured picture (U+FE0F); a
 * tone of skin is no spelling, but what was chosen.
 */
export const reactionKey = (reaction: string): string => reaction.replaceAll(coloured, '');
