/** For tests: how well the colours of the style sheets are read. */
export { contrastOf } from './contrast.ts';
