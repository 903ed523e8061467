export type { Peer } from './peer.ts';
