/** Conversations as they are open in this tab. */
export { makeRegistry, type Registry } from './registry.ts';
