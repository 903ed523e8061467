export { moveCell, toRows, type Cell } from './cells.ts';
export { findTyped, isTyping, moveIndex } from './list.ts';
export { makeTyped } from './typed.ts';
