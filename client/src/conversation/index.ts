/** The content of a conversation's window. */
export type { Beyond } from './slash/index.ts';
export { ConversationPane, type ConversationPaneProps } from './ConversationPane.tsx';
