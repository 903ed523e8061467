/**
 * Bytes to plain structs, strictly: what Yjs would read but a page never holds is refused here, before Yjs sees it. Yjs's own
 * decoder makes types and documents as it goes, lets a client's second block replace the first, and ignores what trails.
 */
import * as decoding from 'lib0/decoding';
import type { Struct } from '../entry/index.ts';
import { limits } from '../limits.ts';
import { logName } from '../page/index.ts';
import { refuse, type Refusal, type RefusalType } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';

export type Content =
  | { readonly type: 'texts'; readonly texts: readonly string[] }
  | { readonly type: 'deleted' }
  | { readonly type: 'collected' };

export type DecodedStruct = {
  readonly clock: number;
  readonly length: number;
  readonly origin: Struct | undefined;
  readonly rightOrigin: Struct | undefined;
  readonly content: Content;
};

/** One client's structs: consecutive, never empty, from `clock` to `end` (exclusive). */
export type Block = {
  readonly client: number;
  readonly clock: number;
  readonly end: number;
  readonly structs: readonly DecodedStruct[];
};

/** Clocks that the update deletes: `clock` to `end` (exclusive). */
export type DeletedRange = { readonly client: number; readonly clock: number; readonly end: number };

export type Decoded = { readonly blocks: readonly Block[]; readonly deleted: readonly DeletedRange[] };

/** Errors: `too-large`, `too-many-structs`, `malformed`, `clock-gap`, `unknown-root`, `nested-type`, `not-an-entry`. */
export const decodeUpdate = (update: Uint8Array): Result<Decoded, Refusal> => {
  if (update.length > limits.update.bytes) return err(refuse('too-large', `${update.length} bytes`));
  const decoder = decoding.createDecoder(update);
  try {
    const blocks = readBlocks(decoder);
    const deleted = readDeleted(decoder);
    if (decoding.hasContent(decoder)) fail('malformed', 'trailing bytes');
    return ok({ blocks, deleted });
  } catch (error) {
    return err(error instanceof Refused ? error.refusal : refuse('malformed', String(error)));
  }
};

/** How the readers below give up; never leaves this file. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.type);
    this.refusal = refusal;
  }
}

const fail = (type: RefusalType, detail?: string): never => {
  throw new Refused(refuse(type, detail));
};

/** lib0 reads past 2^53 without noticing. */
const readCount = (decoder: decoding.Decoder): number => {
  const count = decoding.readVarUint(decoder);
  return Number.isSafeInteger(count) ? count : fail('malformed', 'unsafe integer');
};

const readByte = (decoder: decoding.Decoder): number =>
  decoding.hasContent(decoder) ? decoding.readUint8(decoder) : fail('malformed', 'ends early');

const readId = (decoder: decoding.Decoder): Struct => [readCount(decoder), readCount(decoder)];

/** A length is clocks, and every clock counts against the limit: no loop below runs longer. */
const readLength = (decoder: decoding.Decoder): number => {
  const length = readCount(decoder);
  if (length === 0) fail('malformed', 'zero length');
  if (length > limits.update.structs) fail('too-many-structs');
  return length;
};

const readBlocks = (decoder: decoding.Decoder): readonly Block[] => {
  const blocks = new Map<number, Block>();
  let total = 0;
  for (let left = readCount(decoder); left > 0; left -= 1) {
    const block = readBlock(decoder, limits.update.structs - total);
    if (blocks.has(block.client)) fail('malformed', 'a client twice');
    blocks.set(block.client, block);
    total += block.end - block.clock;
  }
  return [...blocks.values()];
};

/** `room`: how many clocks it may have. */
const readBlock = (decoder: decoding.Decoder, room: number): Block => {
  const count = readCount(decoder);
  if (count === 0) fail('malformed', 'an empty block');
  const client = readCount(decoder);
  const clock = readCount(decoder);
  let end = clock;
  const structs: DecodedStruct[] = [];
  while (structs.length < count) {
    const struct = readStruct(decoder, end);
    structs.push(struct);
    end += struct.length;
    if (end - clock > room) fail('too-many-structs');
  }
  return { client, clock, end, structs };
};

const hasOrigin = 0x80;
const hasRightOrigin = 0x40;
const hasKey = 0x20;
const kindBits = 0x1f;

const readStruct = (decoder: decoding.Decoder, clock: number): DecodedStruct => {
  const info = readByte(decoder);
  if ((info & kindBits) === 10) return fail('clock-gap', 'skip');
  if ((info & kindBits) === 0) {
    const length = readLength(decoder);
    return { clock, length, origin: undefined, rightOrigin: undefined, content: { type: 'collected' } };
  }
  if ((info & hasKey) !== 0) fail('unknown-root', 'a key');
  const origin = (info & hasOrigin) === 0 ? undefined : readId(decoder);
  const rightOrigin = (info & hasRightOrigin) === 0 ? undefined : readId(decoder);
  if (!origin && !rightOrigin) readParent(decoder);
  return { clock, origin, rightOrigin, ...readContent(decoder, info & kindBits) };
};

/** Structs with an origin are in the list that their origin is in, and every struct of a page is in its `log`. */
const readParent = (decoder: decoding.Decoder): void => {
  if (readCount(decoder) !== 1) fail('nested-type', 'inside another struct');
  if (decoding.readVarString(decoder) !== logName) fail('unknown-root');
};

const readContent = (
  decoder: decoding.Decoder,
  kind: number,
): { readonly length: number; readonly content: Content } => {
  switch (kind) {
    case 1:
      return { length: readLength(decoder), content: { type: 'deleted' } };
    case 8: {
      const length = readLength(decoder);
      const texts = Array.from({ length }, () => readText(decoder));
      return { length, content: { type: 'texts', texts } };
    }
    case 7:
    case 9:
      return fail('nested-type');
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
      return fail('not-an-entry', `content ${kind}`);
    default:
      return fail('malformed', `content ${kind}`);
  }
};

const stringTag = 119;

const readText = (decoder: decoding.Decoder): string => {
  if (readByte(decoder) !== stringTag) fail('not-an-entry', 'not a string');
  return decoding.readVarString(decoder);
};

const readDeleted = (decoder: decoding.Decoder): readonly DeletedRange[] => {
  const clients = new Set<number>();
  const ranges: DeletedRange[] = [];
  for (let left = readCount(decoder); left > 0; left -= 1) {
    const client = readCount(decoder);
    if (clients.has(client)) fail('malformed', 'a client twice');
    clients.add(client);
    ranges.push(...readRanges(decoder, client));
    if (ranges.length > limits.update.structs) fail('too-many-structs');
  }
  return ranges;
};

/** In order and apart, as Yjs writes them: an overlap is never honest. */
const readRanges = (decoder: decoding.Decoder, client: number): readonly DeletedRange[] => {
  const count = readCount(decoder);
  if (count === 0) fail('malformed', 'an empty block');
  if (count > limits.update.structs) fail('too-many-structs');
  let last = 0;
  return Array.from({ length: count }, () => {
    const clock = readCount(decoder);
    const end = clock + readLength(decoder);
    if (clock < last) fail('malformed', 'ranges out of order');
    last = end;
    return { client, clock, end };
  });
};
