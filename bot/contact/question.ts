/** What was asked, from the lines that ask it. Pure. */
import { type EntryRef, type Line, lineKey, type UserId } from '#protocol';
import type { Conversation } from '../peer/index.ts';
import { type Gift, isGift } from '../turn/index.ts';

export type Asking = {
  /** All of it, without the bot's name. */
  readonly text: string;
  /** What was given last without words. */
  readonly gift: Gift | undefined;
  /** Who asked last. */
  readonly user: UserId;
};

export function readAsking(
  covers: readonly EntryRef[],
  conversation: Pick<Conversation, 'line'>,
  names: readonly string[],
): Asking | undefined {
  const lines = covers.flatMap((ref) => conversation.line(lineKey(ref)) ?? []);
  const last = lines.at(-1);
  if (!last) return undefined;
  const texts = lines.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []));
  return {
    text: withoutName(texts.join('\n'), names),
    gift: lines.map(({ content }) => content.kind).findLast(isGift),
    user: last.user,
  };
}

function withoutName(text: string, names: readonly string[]): string {
  const called = names.map((name) => RegExp.escape(name)).join('|');
  return text
    .replace(new RegExp(`^\\s*@?(?:${called})(?![\\p{L}\\p{N}])[\\s,:!.-]*`, 'iu'), '')
    .replace(new RegExp(`,?\\s*@?(?:${called})\\s*(?=[.!?]*\\s*$)`, 'iu'), '')
    .trim();
}

const mostFound = 5;
const longestFound = 160;

/** Lines that have all the words of a query, but for those that ask; the newest last. */
export function searchLines(
  { lines, nameOf }: Pick<Conversation, 'lines' | 'nameOf'>,
  query: string,
  asking: readonly EntryRef[],
): readonly string[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  const asked = new Set(asking.map(lineKey));
  const fits = (line: Line): boolean => {
    const text = textOf(line).toLowerCase();
    return text !== '' && !asked.has(line.key) && words.every((word) => text.includes(word));
  };
  return words.length === 0
    ? []
    : lines()
        .filter(fits)
        .slice(-mostFound)
        .map((line) => `${nameOf(line.user)}: ${textOf(line).slice(0, longestFound)}`);
}

const textOf = ({ content }: Line): string => (content.kind === 'text' ? content.text : '');
