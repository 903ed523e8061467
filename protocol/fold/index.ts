export { foldConversation, makeFold, type Fold } from './fold.ts';
export { lineKey, type Line, type LineContent, type LineKey, type Reaction } from './line.ts';
