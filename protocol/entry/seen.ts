/**
 * Which entries a witness saw: for each of a device's sessions the places and, for each place, a digest of the entry in it. One
 * digest per entry rather than one for all, so that the rest can still be checked when one of them was deleted.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64url } from 'jose';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as v from 'valibot';
import { limits } from '../limits.ts';

/** The first 128 bits of SHA-256, base64url. */
export type EntryDigest = string;

const digestBytes = 16;

export const entryDigest = (jws: string): EntryDigest =>
  base64url.encode(sha256(utf8ToBytes(jws)).subarray(0, digestBytes));

/** One entry that was there. */
export type SeenEntry = {
  readonly client: number;
  readonly clock: number;
  readonly digest: EntryDigest;
};

/** Packed runs: client, first clock, how many, and their digests. Three times smaller than as JSON. */
export const Seen = v.pipe(
  v.string(),
  v.regex(/^[\w-]+$/),
  v.maxLength(Math.ceil((limits.entry.witnessBytes * 4) / 3)),
);

/** As many texts as it takes. Entries are to come client by client, in the order of their clocks. */
export const packSeen = (entries: readonly SeenEntry[]): readonly string[] => {
  const packed: string[] = [];
  let encoder = encoding.createEncoder();
  for (const run of runsIn(entries)) {
    if (encoding.length(encoder) + runHeader + run.length * digestBytes > limits.entry.witnessBytes) {
      packed.push(base64url.encode(encoding.toUint8Array(encoder)));
      encoder = encoding.createEncoder();
    }
    writeRun(encoder, run);
  }
  if (encoding.hasContent(encoder)) packed.push(base64url.encode(encoding.toUint8Array(encoder)));
  return packed;
};

/** At most: 8 bytes of client, 5 of clock, 2 of length. */
const runHeader = 15;
const longestRun = 500;

function* runsIn(entries: readonly SeenEntry[]): Generator<readonly SeenEntry[]> {
  let run: SeenEntry[] = [];
  for (const entry of entries) {
    const last = run.at(-1);
    const follows = last?.client === entry.client && last.clock + 1 === entry.clock;
    if (run.length > 0 && (!follows || run.length >= longestRun)) {
      yield run;
      run = [];
    }
    run.push(entry);
  }
  if (run.length > 0) yield run;
}

const writeRun = (encoder: encoding.Encoder, run: readonly SeenEntry[]): void => {
  const [{ client, clock } = { client: 0, clock: 0 }] = run;
  for (const count of [client, clock, run.length]) encoding.writeVarUint(encoder, count);
  for (const { digest } of run) encoding.writeUint8Array(encoder, base64url.decode(digest));
};

/** Never throws: what can't be read was not seen. */
export const unpackSeen = (seen: string): readonly SeenEntry[] => {
  const entries: SeenEntry[] = [];
  try {
    const decoder = decoding.createDecoder(base64url.decode(seen));
    while (decoding.hasContent(decoder)) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const end = clock + decoding.readVarUint(decoder);
      for (let at = clock; at < end; at += 1) {
        const digest = base64url.encode(decoding.readUint8Array(decoder, digestBytes));
        entries.push({ client, clock: at, digest });
      }
    }
  } catch {
    // The relay's own key signed it, so this is no attack; but nothing here may throw.
  }
  return entries;
};
