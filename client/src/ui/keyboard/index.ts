export { findTyped, isTyping, moveIndex } from './list.ts';
export { makeTyped } from './typed.ts';
