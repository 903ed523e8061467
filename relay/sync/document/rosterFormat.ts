/** What the structs of a roster are: one plain value for a key of one of its maps. */
import type { Decoder } from 'lib0/decoding';
import { readBigInt64, readFloat32, readFloat64, readVarInt, readVarString } from 'lib0/decoding';
import { fail, limits, readByte, readCount, readLength, rosterMaps, type UpdateFormat } from '#protocol';

/** Only that it is one: what the values are is their owner's. */
export type RosterContent = 'value' | 'deleted';

const roots: ReadonlySet<string> = new Set(rosterMaps);

/** The name of the list that holds all values of one key, the newest last. */
export const listOfKey = (root: string, key: string): string => `${root}/${key}`;

/** Errors: `unknown-root`, `nested-type`, `too-large`, `malformed`. */
export const rosterFormat: UpdateFormat<RosterContent> = {
  most: limits.roster,
  isKeyed: true,
  listOf: (root, key) => {
    if (!roots.has(root)) return fail('unknown-root', root.slice(0, 64));
    if (key.length > limits.roster.keyCharacters) fail('too-large', 'a key');
    return listOfKey(root, key);
  },
  readContent: (decoder, kind) => {
    switch (kind) {
      case 1:
        return { length: readLength(decoder, limits.roster.structs), content: 'deleted' };
      case 8:
        // A map keeps the last of several, out of sight of its readers.
        if (readCount(decoder) !== 1) fail('malformed', 'several values of one key');
        skipValue(decoder, limits.roster.nesting);
        return { length: 1, content: 'value' };
      default:
        return fail('nested-type', `content ${kind}`);
    }
  },
};

/** Reads past a value as lib0 writes them, which Yjs will read by recursion: `depth` is how far it may go. */
function skipValue(decoder: Decoder, depth: number): void {
  if (depth === 0) fail('malformed', 'nested too deep');
  switch (readByte(decoder)) {
    case 126:
    case 121:
    case 120:
      break;
    case 125:
      readVarInt(decoder);
      break;
    case 124:
      readFloat32(decoder);
      break;
    case 123:
      readFloat64(decoder);
      break;
    case 122:
      readBigInt64(decoder);
      break;
    case 119:
      readVarString(decoder);
      break;
    case 118:
      for (let left = readCount(decoder); left > 0; left -= 1) {
        readVarString(decoder);
        skipValue(decoder, depth - 1);
      }
      break;
    case 117:
      for (let left = readCount(decoder); left > 0; left -= 1) skipValue(decoder, depth - 1);
      break;
    default:
      // `undefined`, bytes, and what nobody knows.
      fail('nested-type', 'not a plain value');
  }
}
