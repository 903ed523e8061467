/** Commands: what begins with a slash. */
export { asTyped } from './asTyped.ts';
export type { Beyond } from './beyond.ts';
export { createSlash } from './Slash.tsx';
