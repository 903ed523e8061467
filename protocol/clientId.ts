/**
 * A session's Yjs clientID certifies itself: it is derived from the device and a nonce that every entry carries, so nobody
 * can write, or occupy the clocks, under another's. 53 bits, because Yjs keeps clientIDs as JavaScript numbers.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64url } from 'jose';
import type { DeviceId, Nonce } from './ids.ts';
import { memo } from './memo.ts';

/** Gives `n` bytes that nobody can guess. */
export type Random = (n: number) => Uint8Array;

/** The first 53 bits of SHA-256(device ‖ 0 ‖ nonce). */
export const clientIdOf = (device: DeviceId, nonce: Nonce): number => digestOf(`${device}\0${nonce}`);

/** A session asks for the same with each of its entries. */
const digestOf = memo(1_000, (text) => {
  const digest = sha256(utf8ToBytes(text));
  return Number(new DataView(digest.buffer, digest.byteOffset).getBigUint64(0) >> 11n);
});

/** One for each session of a device in a document: a clock that was lost must never be counted again. */
export const newNonce = (random: Random): Nonce => base64url.encode(random(16)) as Nonce;
