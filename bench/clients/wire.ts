/**
 * The frames of the protocols, as far as the bench speaks them: byte by byte, since a provider would cost the client
 * more than most servers.
 */
import * as encoding from 'lib0/encoding';
import * as decoding from 'lib0/decoding';

/** `bare`: the frames of Hocuspocus to a server that gives every frame to everybody. */
export type Dialect = 'hocuspocus' | 'y-websocket' | 'bare';

export type Heard =
  /** The document is open: now one shakes hands. */
  | 'opened'
  | 'refused'
  /** What was sent last is in the document, and where the server keeps anything, kept. */
  | 'acknowledged'
  | 'update'
  | 'ping'
  | 'other';

const emptyUpdate = Uint8Array.of(0, 0);
export const pongFrame = Uint8Array.of(10);

/** Asks to open a document. Who they are was said when the socket was opened. */
export const openFrame = (document: string): Uint8Array => frame(document, [2, 0], 'token');

/** Says that there is nothing that the server lacks. */
export const nothingNewFrame = (document: string): Uint8Array => frame(document, [0, 1], emptyUpdate);

/** Asks for all that there is. */
export const askFrame = (document: string): Uint8Array => frame(document, [0, 0], Uint8Array.of(0));

export function updateFrame(dialect: Dialect, document: string, update: Uint8Array): Uint8Array {
  return frame(dialect === 'y-websocket' ? undefined : document, [0, 2], update);
}

function frame(
  document: string | undefined,
  types: readonly number[],
  content: string | Uint8Array,
): Uint8Array {
  return encoding.encode((encoder) => {
    if (document !== undefined) encoding.writeVarString(encoder, document);
    for (const type of types) encoding.writeVarUint(encoder, type);
    if (typeof content === 'string') encoding.writeVarString(encoder, content);
    else encoding.writeVarUint8Array(encoder, content);
  });
}

/** Documents' names are shorter than 128 bytes, so their length is one byte. */
const afterName = (data: Uint8Array): number => 1 + (data[0] ?? 0);

/** `sent`: what others than Hocuspocus, which acknowledge nothing, give back to the sender as to everybody. */
export function readFrame(dialect: Dialect, data: Uint8Array, sent: Uint8Array | undefined): Heard {
  if (dialect !== 'hocuspocus' && sent && Buffer.compare(data, sent) === 0) return 'acknowledged';
  if (dialect === 'y-websocket') return readYWebsocket(data);
  if (data.length === 1) return 'ping';
  const at = afterName(data);
  switch (data[at]) {
    case 0:
      return data[at + 1] === 2 ? 'update' : 'other';
    case 2:
      return data[at + 1] === 2 ? 'opened' : 'refused';
    case 7:
      return 'refused';
    case 8:
      return 'acknowledged';
    default:
      return 'other';
  }
}

function readYWebsocket(data: Uint8Array): Heard {
  if (data[0] !== 0) return 'other';
  if (data[1] === 0) return 'opened';
  return data[1] === 2 ? 'update' : 'other';
}

/** All of the document, where this frame is the answer to `askFrame`. */
export function readWhole(data: Uint8Array): Uint8Array | undefined {
  const at = afterName(data);
  if (data[at] !== 0 || data[at + 1] !== 1) return undefined;
  return decoding.readVarUint8Array(decoding.createDecoder(data.subarray(at + 2)));
}

/** What somebody is writing, where this frame shows it. */
export function readDraft(data: Uint8Array): string | undefined {
  const at = afterName(data);
  if (data[at] !== 1) return undefined;
  const update = decoding.readVarUint8Array(decoding.createDecoder(data.subarray(at + 1)));
  const states = decoding.createDecoder(update);
  for (let left = decoding.readVarUint(states); left > 0; left -= 1) {
    decoding.readVarUint(states);
    decoding.readVarUint(states);
    const state = JSON.parse(decoding.readVarString(states)) as { readonly draft?: string } | null;
    if (state?.draft !== undefined) return state.draft;
  }
  return undefined;
}
