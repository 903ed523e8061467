/** The content of a conversation's window. */
export { ConversationPane, type ConversationPaneProps } from './ConversationPane.tsx';
