/** Every rule, in the order in which they are tried. */
import type { Rule } from '../types.ts';
import { chance } from './chance.ts';
import { clock } from './clock.ts';
import { games } from './games.ts';
import { help } from './help.ts';
import { reminders } from './reminders.ts';
import { sums } from './sums.ts';
import { talk } from './talk.ts';

export { rollDice } from './chance.ts';
export { timeLine } from './clock.ts';
export { gifts } from './gifts.ts';
export { play } from './games.ts';
export { mood, sulk } from './mood.ts';
export { trivia } from './trivia.ts';

export const rules: readonly Rule[] = [
  ...reminders,
  ...help,
  ...clock,
  ...sums,
  ...chance,
  ...games,
  ...talk,
];
