/** Conversations as views see them. */
export { makeConversationProjection, type ConversationProjectionDeps } from './conversation.ts';
export type { Arrival, ConversationProjection, ConversationView, Part } from './view.ts';
export type { LiveDraft } from './liveDrafts.ts';
export { createConversations, type Conversations, type ConversationsDeps } from './conversations.ts';
export { createHiddenLines, type HiddenLines } from './hiddenLines.ts';
