/** How people search in what was written: the same everywhere. */
export { findMarks, type Mark } from './marks.ts';
export { makeMatcher, plainText, plainWords } from './plainText.ts';
