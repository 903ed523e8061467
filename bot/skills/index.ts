/** What the bot can do by itself, with no key and no network. Pure. */
export { makeSkills, type Skills } from './skills.ts';
export { noMemory, readMemory, type Memory } from './memory.ts';
export { languageOf, type Language } from './language.ts';
export { calculate, showNumber } from './arithmetic.ts';
export { rollDice, timeLine } from './rules/index.ts';
export { wordsIn, fill } from './words/index.ts';
export type { Answer, Question } from './types.ts';
