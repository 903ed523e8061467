/** Sockets: who may open one, and how one is kept. What travels in them is not looked at beyond its address. */
export type { PeerSocket } from './peerSocket.ts';
export { createSockets, type PeerContext, type Sockets } from './sockets.ts';
export type { Rate } from './tokenBucket.ts';
