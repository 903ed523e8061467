/** The rules that all peers share. Pure: no I/O, no DOM, no Node. */
export * from './result.ts';
export * from './ids.ts';
export * from './limits.ts';
export * from './refusal.ts';
export * from './presence.ts';
export * from './stateless.ts';
export * from './clientId.ts';
export * from './clock.ts';
export * from './entry/index.ts';
export * from './page/index.ts';
export * from './admit/index.ts';
export * from './fold/index.ts';
export * from './order.ts';
export * from './mention.ts';
export * from './nudge.ts';
export * from './wink.ts';
export * from './api/index.ts';
