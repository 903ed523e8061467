/** Who is, and was, in which conversation. */
export { createConversations, type Conversations } from './conversations.ts';
