/** An ordinary peer in Node: signs in, opens conversations, hears lines, and says each thing once whatever dies in between. */
export { openPeer } from './peer.ts';
export { CannotSignIn } from './session/index.ts';
export type {
  Conversation,
  Log,
  Peer,
  PeerListeners,
  PeerOptions,
  Saying,
  Settlement,
} from './types.ts';
