/** The rules that all peers share. Pure: no I/O, no DOM, no Node. */
export * from './result.ts';
export * from './ids.ts';
export * from './limits.ts';
export * from './refusal.ts';
export * from './presence.ts';
export * from './stateless.ts';
export * from './entry/kinds.ts';
export * from './api/index.ts';
