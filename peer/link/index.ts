/** Links to whoever has documents: today the relay's socket, and the documents attached to it. */
export { type Backoff, delayBefore } from './backoff.ts';
export type { Connection } from './connectionState.ts';
export { type DocumentLink, openDocumentLink } from './documentLink.ts';
export { makeRelaySocket, type RelaySocket, type TokenAnswer } from './relaySocket.ts';
export type { RetryMemory } from './retry.ts';
