/** Updates as no honest peer writes them: byte by byte, in Yjs's first format. */
import * as encoding from 'lib0/encoding';
import type { Struct } from '../index.ts';

type Content =
  | { readonly texts: readonly string[] }
  | { readonly deleted: number }
  | { readonly collected: number }
  | { readonly skipped: number }
  /** Any other: Yjs's number of the content, and what follows it. */
  | { readonly ref: number; readonly write: (encoder: encoding.Encoder) => void };

export type RawStruct = Content & {
  /** Default: what its client wrote before it, unless it has a right neighbour or a parent. */
  readonly origin?: Readonly<Struct>;
  readonly rightOrigin?: Readonly<Struct>;
  /** Without an origin: which root (default `log`), or inside which struct. */
  readonly parent?: string | Readonly<Struct>;
  readonly key?: string;
};

export type RawBlock = {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly RawStruct[];
};
export type RawRange = readonly [clock: number, length: number];

export type RawUpdate = {
  /** Written as Yjs does, the highest client first, unless told otherwise. */
  readonly inOrderGiven?: true;
  readonly blocks?: readonly RawBlock[];
  readonly deleted?: readonly (readonly [client: number, ranges: readonly RawRange[]])[];
};

export const encodeRaw = ({ inOrderGiven, blocks = [], deleted = [] }: RawUpdate): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, blocks.length);
    const ordered = inOrderGiven ? blocks : blocks.toSorted((a, b) => b.client - a.client);
    for (const { client, clock, structs } of ordered) {
      writeCounts(encoder, [structs.length, client, clock]);
      let at = clock;
      for (const struct of structs) {
        const isPlaced = struct.rightOrigin !== undefined || struct.parent !== undefined;
        const origin = struct.origin ?? (at === 0 || isPlaced ? undefined : ([client, at - 1] as const));
        writeStruct(encoder, { ...struct, ...(origin && { origin }) });
        at += lengthOf(struct);
      }
    }
    encoding.writeVarUint(encoder, deleted.length);
    for (const [client, ranges] of deleted) {
      writeCounts(encoder, [client, ranges.length, ...ranges.flat()]);
    }
  });

const writeCounts = (encoder: encoding.Encoder, counts: readonly number[]): void => {
  for (const count of counts) encoding.writeVarUint(encoder, count);
};

const writeStruct = (encoder: encoding.Encoder, struct: RawStruct): void => {
  const { origin, rightOrigin, parent = 'log', key } = struct;
  const flags = (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === undefined ? 0 : 0x20);
  encoding.writeUint8(encoder, refOf(struct) | flags);
  writeCounts(encoder, [...(origin ?? []), ...(rightOrigin ?? [])]);
  const isPlaced = 'texts' in struct || 'deleted' in struct || 'ref' in struct;
  if (isPlaced && !origin && !rightOrigin) writeParent(encoder, parent, key);
  writeContent(encoder, struct);
};

/** As far as it is known: of other content, one. */
const lengthOf = (struct: Content): number => {
  if ('texts' in struct) return struct.texts.length;
  if ('deleted' in struct) return struct.deleted;
  if ('collected' in struct) return struct.collected;
  return 'skipped' in struct ? struct.skipped : 1;
};

const refOf = (struct: Content): number => {
  if ('ref' in struct) return struct.ref;
  if ('texts' in struct) return 8;
  if ('deleted' in struct) return 1;
  return 'skipped' in struct ? 10 : 0;
};

const writeParent = (
  encoder: encoding.Encoder,
  parent: string | Readonly<Struct>,
  key: string | undefined,
): void => {
  encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0);
  if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
  else writeCounts(encoder, parent);
  if (key !== undefined) encoding.writeVarString(encoder, key);
};

const writeContent = (encoder: encoding.Encoder, struct: Content): void => {
  if ('ref' in struct) struct.write(encoder);
  else if ('texts' in struct) {
    encoding.writeVarUint(encoder, struct.texts.length);
    for (const text of struct.texts) encoding.writeAny(encoder, text);
  } else if ('deleted' in struct) encoding.writeVarUint(encoder, struct.deleted);
  else encoding.writeVarUint(encoder, 'skipped' in struct ? struct.skipped : struct.collected);
};
