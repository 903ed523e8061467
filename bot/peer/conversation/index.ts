export { openConversation, type OpenConversation } from './conversation.ts';
