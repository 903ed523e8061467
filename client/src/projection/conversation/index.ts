/** Conversations as views see them. */
export {
  makeConversationProjection,
  type Arrival,
  type ConversationProjection,
  type ConversationProjectionDeps,
  type ConversationView,
} from './conversation.ts';
export type { LiveDraft } from './liveDrafts.ts';
export { createConversations, type Conversations, type ConversationsDeps } from './conversations.ts';
export { createHiddenLines, type HiddenLines } from './hiddenLines.ts';
