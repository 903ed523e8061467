/**
 * Ids of answers. Their time is the clock's, so that an answer sorts after all that its writer has seen; their last 40 bits
 * come from what is answered, so that a bot that lost its memory still recognises what it has answered.
 */
import { type EntryId, type EntryRef, makeClock } from '#protocol';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export type ReplyClock = {
  readonly observe: (id: EntryId) => void;
  /** An id later than every id this clock gave or observed, marked with the seed. */
  readonly next: (seed: string) => EntryId;
};

/** Names the `part`th entry of the answer to an entry. */
export const seedOf = ({ id, user }: EntryRef, part = 0): string => `answer ${id} ${user} ${part}`;

/** `now` in ms since 1970. */
export function makeReplyClock(now: () => number): ReplyClock {
  let bytes = new Uint8Array(16);
  const clock = makeClock({ now, random: () => bytes });
  return {
    observe: clock.observe,
    next: (seed) => {
      bytes = bytesOf(seed);
      return clock.next();
    },
  };
}

/** The mark that an id made for this seed ends with. */
export const markOf = (seed: string): string => bytesToHex(bytesOf(seed)).slice(-markLength);

/** The mark that an own id ends with, whatever it was made for. */
export const markIn = (id: EntryId): string => id.slice(-markLength);

/** 40 bits in hexadecimal digits. */
const markLength = 10;

const bytesOf = (seed: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(sha256(utf8ToBytes(seed)).subarray(0, 16));
