/** Dice as players write them: `2d6`, `d20`, or only how many. Pure. */

export interface Dice {
  readonly count: number;
  readonly sides: number;
}

const most = { count: 20, sides: 1_000 };

/** One die of six without anything; nothing where it is no such thing, or too much. */
export function parseDice(text: string): Dice | undefined {
  const found = /^(?<count>\d{0,2})(?:d(?<sides>\d{1,4}))?$/iu.exec(text.trim())?.groups;
  if (!found) return undefined;
  const count = Number(found['count'] || 1);
  const sides = Number(found['sides'] ?? 6);
  const isFine = count >= 1 && count <= most.count && sides >= 2 && sides <= most.sides;
  return isFine ? { count, sides } : undefined;
}

export const throwDice = ({ count, sides }: Dice, random: () => number): readonly number[] =>
  Array.from({ length: count }, () => 1 + Math.floor(random() * sides));
