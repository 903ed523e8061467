/** Dice and coins. */
import type { Rule } from '../types.ts';
import { choose, fill } from '../words/index.ts';

const mostDice = 20;
const mostSides = 1_000;

/** What each die shows; undefined where nobody has such dice. */
export function rollDice(
  count: number,
  sides: number,
  random: () => number,
): readonly number[] | undefined {
  if (count < 1 || count > mostDice || sides < 2 || sides > mostSides) return undefined;
  return Array.from({ length: count }, () => 1 + Math.floor(random() * sides));
}

const numbers: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  dois: 2,
  três: 3,
  quatro: 4,
  cinco: 5,
  seis: 6,
};

export const chance: readonly Rule[] = [
  {
    name: 'dice',
    when: {
      en: /\b(?:(?<count>\d{1,2})?d(?<sides>\d{1,4})|(?:roll|throw)\b.*?(?:(?<many>\d{1,2}|two|three|four|five|six) dice|\bdie\b|\bdice\b))/iu,
      pt: /(?:\b(?<count>\d{1,2})?d(?<sides>\d{1,4})\b|(?<!\p{L})(?:rola|rolar|jog[au]r?|lan[çc]ar?)\b.*?(?:(?<many>\d{1,2}|dois|três|quatro|cinco|seis) dados|\bdados?\b))/iu,
    },
    answer: ({ found, random, words }) => {
      const { count = '1', sides = '6', many } = found.groups ?? {};
      const dice = many === undefined ? Number(count) : (numbers[many.toLowerCase()] ?? Number(many));
      const rolls = rollDice(dice, Number(sides), random);
      if (!rolls) return undefined;
      const total = rolls.reduce((sum, roll) => sum + roll, 0);
      const sum = rolls.length > 1 ? fill(choose(words.rolledSum, 0), { sum: total }) : '';
      return { text: fill(choose(words.rolled, 0), { rolls: rolls.join(' + '), sum }) };
    },
  },
  {
    name: 'coin',
    when: {
      en: /\b(?:flip|toss)\b.*\bcoin\b|\bheads or tails\b/iu,
      pt: /\bcara ou coroa\b|\bmoeda\b/iu,
    },
    answer: ({ random, words }) => ({
      text: choose(random() < 0.5 ? words.heads : words.tails, random()),
    }),
  },
];
