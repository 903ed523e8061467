/** What to do about something said: answer it, fall silent, or let it be. */
import { type Line, timeOf } from '#protocol';
import { addressingOf, type Facts } from './addressing.ts';

export type Verdict = 'answer' | 'stop' | 'ignore';

export type Moment = {
  /** When the bot came into this conversation, ms since 1970. */
  readonly since: number;
  /** How many lines of bots came right before this one, with no person between them. */
  readonly botsBefore: number;
};

/** What was said longer than this before the bot came is over, unless there was nobody else to hear it. */
const stillFresh = 10 * 60_000;
/** So many lines of bots in a row, and the next bot waits for a person. */
const botsInARow = 3;

export function verdictOn(line: Line, facts: Facts, { since, botsBefore }: Moment): Verdict {
  const addressing = addressingOf(line, facts);
  if (addressing === 'not') return 'ignore';
  if (addressing === 'named' && timeOf(line.id) < since - stillFresh) return 'ignore';
  if (facts.isBot(line.user) && botsBefore >= botsInARow) return 'ignore';
  return line.content.kind === 'text' && isStop(line.content.text, facts.names) ? 'stop' : 'answer';
}

const stopWords = /^(?:please\s+)?(?:stop(?:\s+it)?|enough|shut up|para|pare|chega|cala a boca)$/iu;

function isStop(text: string, names: readonly string[]): boolean {
  const plain = names.reduce((rest, name) => withoutWord(rest, name), text.replaceAll('@', ' '));
  return stopWords.test(plain.replaceAll(/[\s,.!]+/g, ' ').trim());
}

const withoutWord = (text: string, word: string): string =>
  text
    .split(/(?<=\s)|(?=[\s,.!?])/u)
    .filter((part) => part.trim().toLowerCase() !== word.toLowerCase())
    .join('');
