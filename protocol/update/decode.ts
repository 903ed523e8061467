/**
 * Decodes an update into plain structs, strictly, before Yjs sees it: what a kind of document never holds is refused here.
 * Yjs's own decoder creates types and documents as it reads, lets a client's second block replace the first, and ignores
 * trailing bytes. Nothing here costs more than the update has bytes and clocks, and both are limited.
 */
import * as decoding from 'lib0/decoding';
import type { Struct } from '../entry/index.ts';
import { limits } from '../limits.ts';
import { refuse, type Refusal, type RefusalType } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';

/** What one kind of document may hold. Its readers give up with `fail`. */
export type UpdateFormat<Content> = {
  /** Of one update. */
  readonly most: { readonly bytes: number; readonly structs: number };
  /** Whether its roots are maps: each struct has a key. */
  readonly isKeyed: boolean;
  /** The list that structs of this root (and key) are in. */
  readonly listOf: (root: string, key: string) => string;
  /** `kind`: Yjs's number of the content. */
  readonly readContent: (
    decoder: decoding.Decoder,
    kind: number,
  ) => { readonly length: number; readonly content: Content };
};

export type DecodedStruct<Content> = {
  readonly clock: number;
  readonly length: number;
  /** The neighbour that it was written after. */
  readonly origin: Struct | undefined;
  /** Named where there is no origin; otherwise it is the list of its origin. */
  readonly list: string | undefined;
  readonly content: Content;
};

/** One client's structs: consecutive, never empty, from `clock` to `end` (exclusive). */
export type Block<Content> = {
  readonly client: number;
  readonly clock: number;
  readonly end: number;
  readonly structs: readonly DecodedStruct<Content>[];
};

/** Clocks that the update deletes: `clock` to `end` (exclusive). */
export type DeletedRange = { readonly client: number; readonly clock: number; readonly end: number };

export type Decoded<Content> = {
  readonly blocks: readonly Block<Content>[];
  readonly deleted: readonly DeletedRange[];
};

/**
 * Errors: `too-large`, `too-many-structs`, `malformed`, `clock-gap`, `unknown-root`, `nested-type`, `wrong-place`, and those of
 * the format.
 */
export const decodeUpdate = <Content>(
  update: Uint8Array,
  format: UpdateFormat<Content>,
): Result<Decoded<Content>, Refusal> => {
  if (update.length > format.most.bytes) return err(refuse('too-large', `${update.length} bytes`));
  const decoder = decoding.createDecoder(update);
  try {
    const blocks = readBlocks(decoder, format);
    const deleted = readDeleted(decoder, format.most.structs);
    if (decoding.hasContent(decoder)) fail('malformed', 'trailing bytes');
    return ok({ blocks, deleted });
  } catch (error) {
    return err(error instanceof Refused ? error.refusal : refuse('malformed', String(error)));
  }
};

/** How the readers give up; never leaves `decodeUpdate`. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.type);
    this.refusal = refusal;
  }
}

export const fail = (type: RefusalType, detail?: string): never => {
  throw new Refused(refuse(type, detail));
};

/** lib0 reads past 2^53 without noticing. */
export const readCount = (decoder: decoding.Decoder): number => {
  const count = decoding.readVarUint(decoder);
  return Number.isSafeInteger(count) ? count : fail('malformed', 'unsafe integer');
};

export const readByte = (decoder: decoding.Decoder): number =>
  decoding.hasContent(decoder) ? decoding.readUint8(decoder) : fail('malformed', 'ends early');

const readId = (decoder: decoding.Decoder): Struct => [readCount(decoder), readCount(decoder)];

/** A length is clocks, and every clock counts against the limit: no loop below runs longer. */
export const readLength = (decoder: decoding.Decoder, most: number = limits.update.structs): number => {
  const length = readCount(decoder);
  if (length === 0) fail('malformed', 'zero length');
  if (length > most) fail('too-many-structs');
  return length;
};

const readBlocks = <Content>(
  decoder: decoding.Decoder,
  format: UpdateFormat<Content>,
): readonly Block<Content>[] => {
  const blocks: Block<Content>[] = [];
  let total = 0;
  let last = Infinity;
  for (let left = readCount(decoder); left > 0; left -= 1) {
    const block = readBlock(decoder, format, format.most.structs - total);
    if (block.client === last) fail('malformed', 'a client twice');
    // Yjs merges updates as if they were always written so, and loses structs otherwise: acknowledged, and nowhere.
    if (block.client > last) fail('malformed', 'clients out of order');
    last = block.client;
    blocks.push(block);
    total += block.end - block.clock;
  }
  return blocks;
};

/** `room`: how many clocks it may have. */
const readBlock = <Content>(
  decoder: decoding.Decoder,
  format: UpdateFormat<Content>,
  room: number,
): Block<Content> => {
  const count = readCount(decoder);
  if (count === 0) fail('malformed', 'an empty block');
  const client = readCount(decoder);
  const clock = readCount(decoder);
  let end = clock;
  const structs: DecodedStruct<Content>[] = [];
  while (structs.length < count) {
    const struct = readStruct(decoder, end, format);
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
const collected = 0;
const skipped = 10;

const readStruct = <Content>(
  decoder: decoding.Decoder,
  clock: number,
  format: UpdateFormat<Content>,
): DecodedStruct<Content> => {
  const info = readByte(decoder);
  const kind = info & kindBits;
  if (kind === skipped) return fail('clock-gap', 'skip');
  // Yjs collects only what is inside a deleted type, and none of our documents nests types. Taken in, it would swallow what the
  // owner of that clock says next.
  if (kind === collected) return fail('unauthorised-deletion', 'collected');
  // Honest peers write at the end. Placed between two neighbours, each struct can be made to be compared with all others.
  if ((info & hasRightOrigin) !== 0) fail('wrong-place', 'a right neighbour');
  const isKeyed = (info & hasKey) !== 0;
  if (isKeyed !== format.isKeyed) fail('unknown-root', isKeyed ? 'a key' : 'no key');
  const origin = (info & hasOrigin) === 0 ? undefined : readId(decoder);
  const list = origin ? undefined : readList(decoder, format);
  return { clock, origin, list, ...format.readContent(decoder, kind) };
};

const readList = <Content>(
  decoder: decoding.Decoder,
  { isKeyed, listOf }: UpdateFormat<Content>,
): string => {
  if (readCount(decoder) !== 1) fail('nested-type', 'inside another struct');
  const root = decoding.readVarString(decoder);
  return listOf(root, isKeyed ? decoding.readVarString(decoder) : '');
};

const readDeleted = (decoder: decoding.Decoder, most: number): readonly DeletedRange[] => {
  const clients = new Set<number>();
  const ranges: DeletedRange[] = [];
  for (let left = readCount(decoder); left > 0; left -= 1) {
    const client = readCount(decoder);
    if (clients.has(client)) fail('malformed', 'a client twice');
    clients.add(client);
    for (const range of readRanges(decoder, client, most)) ranges.push(range);
    if (ranges.length > most) fail('too-many-structs');
  }
  return ranges;
};

/** In order and apart, as Yjs writes them: an overlap is never honest. */
const readRanges = (
  decoder: decoding.Decoder,
  client: number,
  most: number,
): readonly DeletedRange[] => {
  const count = readCount(decoder);
  if (count === 0) fail('malformed', 'an empty block');
  if (count > most) fail('too-many-structs');
  let last = 0;
  return Array.from({ length: count }, () => {
    const clock = readCount(decoder);
    const end = clock + readLength(decoder, most);
    if (clock < last) fail('malformed', 'ranges out of order');
    last = end;
    return { client, clock, end };
  });
};
