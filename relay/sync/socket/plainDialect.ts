/**
 * What any Yjs tool speaks: y-websocket's protocol, with one document to a socket. It is Hocuspocus's without the name before
 * each frame and with fewer kinds of messages, so both doors lead to the same documents, checks and log.
 */
import { MessageType } from '@hocuspocus/server';
import { createDecoder, readTailAsUint8Array, readVarString, readVarUint } from 'lib0/decoding';
import {
  createEncoder,
  type Encoder,
  toUint8Array,
  writeUint8Array,
  writeVarString,
  writeVarUint,
} from 'lib0/encoding';
import { type RefusalType, refusals } from '#protocol';

export type Dialect = {
  /** What is heard first, before the peer has said anything. */
  readonly opening: Uint8Array;
  readonly heard: (frame: Uint8Array) => Uint8Array;
  readonly said: (frame: Uint8Array) => Said;
};

type Said =
  | { readonly type: 'frame'; readonly frame: Uint8Array }
  /** It has no word for that. */
  | { readonly type: 'nothing' }
  /** Its document was closed, and with it goes the socket. */
  | { readonly type: 'closed'; readonly reason: RefusalType };

const nothing: Said = { type: 'nothing' };
/** Of nobody: only a sign of life, without which these peers would hang up after 30 s. */
const emptyAwareness = Uint8Array.of(MessageType.Awareness, 1, 0);
/** Kinds of Hocuspocus's messages about access. */
const tokenMessage = 0;
const permissionDenied = 1;

export function createPlainDialect(document: string): Dialect {
  const prefix = encode((to) => writeVarString(to, document));
  return {
    opening: encode((to) => {
      writeVarString(to, document);
      writeVarUint(to, MessageType.Auth);
      writeVarUint(to, tokenMessage);
      writeVarString(to, 'in the subprotocol');
    }),
    heard: (frame) => Buffer.concat([prefix, frame]),
    said: (frame) => {
      if (frame.length === 1) return { type: 'frame', frame: emptyAwareness };
      const decoder = createDecoder(frame);
      readVarString(decoder);
      const type: MessageType = readVarUint(decoder);
      switch (type) {
        case MessageType.Sync:
        case MessageType.Awareness:
          return { type: 'frame', frame: frame.subarray(prefix.length) };
        case MessageType.SyncReply:
          return { type: 'frame', frame: asSync(readTailAsUint8Array(decoder)) };
        case MessageType.Auth:
          return readVarUint(decoder) === permissionDenied ? closed(readVarString(decoder)) : nothing;
        case MessageType.CLOSE:
          return closed(readVarString(decoder));
        default:
          return nothing;
      }
    },
  };
}

const asSync = (content: Uint8Array): Uint8Array =>
  encode((to) => {
    writeVarUint(to, MessageType.Sync);
    writeUint8Array(to, content);
  });

function encode(write: (to: Encoder) => void): Uint8Array {
  const encoder = createEncoder();
  write(encoder);
  return toUint8Array(encoder);
}

const closed = (reason: string): Said => ({
  type: 'closed',
  reason: isRefusal(reason) ? reason : 'internal',
});

const isRefusal = (reason: string): reason is RefusalType => Object.hasOwn(refusals, reason);
