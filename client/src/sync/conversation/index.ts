/** Conversations as they are open in this tab. */
export type { ConversationCore } from './core.ts';
export { makeRegistry, type Registry } from './registry.ts';
