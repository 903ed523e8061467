/** What each language says. */
export { english } from './en.ts';
export { portuguese } from './pt.ts';
export type { Words } from './types.ts';
