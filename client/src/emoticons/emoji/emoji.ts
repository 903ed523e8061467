/** The emoji of Unicode, in the order of its charts, with their names in one language. Loaded when they are first looked at. */
import { isEmoji, reactionKey } from '#protocol';
import type { Locale } from '../../i18n/index.ts';
import { plainText } from '../../text/index.ts';

export interface Emoji {
  readonly text: string;
  readonly name: string;
  /** What else it is called. */
  readonly tags: readonly string[];
}

export interface EmojiGroup {
  readonly name: string;
  readonly emoji: readonly Emoji[];
}

/** As `emojibase-data` has it. */
export interface CompactEmoji {
  readonly unicode: string;
  readonly label: string;
  readonly group?: number;
  readonly order?: number;
  readonly tags?: readonly string[];
}
export interface Messages {
  readonly groups: readonly { readonly message: string; readonly order: number }[];
}

const sources: Readonly<Record<Locale, () => Promise<readonly [readonly CompactEmoji[], Messages]>>> = {
  en: async () => {
    const [list, messages] = await Promise.all([
      import('emojibase-data/en/compact.json'),
      import('emojibase-data/en/messages.json'),
    ]);
    return [list.default, messages.default];
  },
  'pt-BR': async () => {
    const [list, messages] = await Promise.all([
      import('emojibase-data/pt/compact.json'),
      import('emojibase-data/pt/messages.json'),
    ]);
    return [list.default, messages.default];
  },
};

export const loadEmoji = async (locale: Locale): Promise<readonly EmojiGroup[]> =>
  grouped(...(await sources[locale]()));

/** Parts of others – tones of skin, letters of flags – are in no group, or in one of their own. */
const parts = 2;

function grouped(list: readonly CompactEmoji[], { groups }: Messages): readonly EmojiGroup[] {
  const inOrder = list.toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0));
  return groups
    .filter(({ order }) => order !== parts)
    .map(({ message, order }) => ({
      name: message,
      emoji: inOrder
        .filter(({ group }) => group === order)
        .map(({ unicode, label, tags = [] }) => ({ text: unicode, name: label, tags })),
    }));
}

const tones = /[\u{1f3fb}-\u{1f3ff}]/gu;

/** The same for all tones of skin and all spellings. */
const kindOf = (emoji: string): string => reactionKey(emoji.replaceAll(tones, ''));

/** What it is called; itself, where it has no name. */
export function emojiName(groups: readonly EmojiGroup[], emoji: string): string {
  const kind = kindOf(emoji);
  const all = groups.flatMap((group) => group.emoji);
  return all.find(({ text }) => kindOf(text) === kind)?.name ?? emoji;
}

/**
 * Those of which every word that is typed begins a word; those that are called so before those that are tagged so. An emoji
 * that is typed is found itself, in the tone of skin that it has.
 */
export function findEmoji(groups: readonly EmojiGroup[], typed: string, most: number): readonly Emoji[] {
  const itself = typed.trim();
  if (isEmoji(itself)) return [{ text: itself, name: emojiName(groups, itself), tags: [] }];
  const wanted = plainText(typed).split(/\s+/u).filter(Boolean);
  const begins = (texts: readonly string[]) => {
    const words = texts.flatMap((text) => plainText(text).split(/[\s-]+/u));
    return wanted.every((one) => words.some((word) => word.startsWith(one)));
  };
  const all = groups.flatMap(({ emoji }) => emoji);
  const named = all.filter(({ name }) => begins([name]));
  const tagged = all.filter(({ name, tags }) => !begins([name]) && begins([name, ...tags]));
  return [...named, ...tagged].slice(0, most);
}
