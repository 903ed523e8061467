export { makeAttachment, type Attachment } from './attachment.ts';
export { openRelaySocket, type RelaySocket } from './relaySocket.ts';
export { delayBefore } from './backoff.ts';
