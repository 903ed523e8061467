/** Every widget: props in, callbacks out; no protocol, no network, no storage, and no words of their own. */
import '../styles/index.css';
export * from './controls/index.ts';
export * from './dialog/index.ts';
export * from './glyph/index.ts';
export { moveCell, toRows, type Cell } from './keyboard/index.ts';
export * from './layout/index.ts';
export * from './log/index.ts';
export * from './menu/index.ts';
export * from './motion/index.ts';
export * from './notice/index.ts';
export * from './person/index.ts';
export * from './sound/index.ts';
export * from './tree/index.ts';
export * from './window/index.ts';
