/** The relay as one source of documents: a socket, and documents attached to it. */
export { delayBefore } from './backoff.ts';
export { makeAttachment, type Attachment } from './attachment.ts';
export { makeRelaySocket, type RelaySocket } from './relaySocket.ts';
