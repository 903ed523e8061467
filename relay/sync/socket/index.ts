/** Sockets: who may open one, and how one is kept. What travels in them is not looked at beyond its address. */
export { writtenFrame } from './frame.ts';
export type { PeerSocket, Writer } from './peerSocket.ts';
export {
  createSockets,
  type Entrance,
  type PeerContext,
  type SocketCaps,
  type Sockets,
} from './sockets.ts';
export { workOf } from './workBudget.ts';
