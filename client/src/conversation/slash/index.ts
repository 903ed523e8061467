/** Commands: what begins with a slash. */
export type { Beyond } from './beyond.ts';
export { createSlash } from './Slash.tsx';
