/**
 * The outside of a frame: which document it is for, and what kind of message. Read before Hocuspocus sees it, because a
 * name such as `__proto__` makes it close the whole socket, and its answer to a pong is the same.
 */
import { MessageType, OutgoingMessage } from '@hocuspocus/server';
import {
  createDecoder,
  type Decoder,
  hasContent,
  readVarString,
  readVarUint,
  readVarUint8Array,
} from 'lib0/decoding';
import { parseDocumentName, type RefusalType } from '#protocol';
import { syncStep2, syncUpdate } from '../syncSteps.ts';

export type Frame =
  | { readonly type: 'pong' }
  /** Not of this protocol at all. */
  | { readonly type: 'garbage' }
  /** For something that is no document of ours; `asksToOpen`: it waits for an answer. */
  | { readonly type: 'no-document'; readonly address: string; readonly asksToOpen: boolean }
  | {
      readonly type: 'message';
      readonly address: string;
      readonly says: MessageKind;
      /** What a `what-you-lack` or an `update` brings, if that can be read. */
      readonly update: Uint8Array | undefined;
    };

/** What a message means for the handshake of its document. */
export type MessageKind = 'open' | 'close' | 'what-you-lack' | 'update' | 'other';

/** A document's name, and after a NUL the session of the provider that has it open. */
const addressPattern = /^(?<name>[^\0]{1,80})(?:\0[A-Za-z0-9_-]{1,64})?$/;
const longestAddress = 160;

export function readFrame(data: Uint8Array): Frame {
  if (data.length === 1 && data[0] === MessageType.Pong) return { type: 'pong' };
  try {
    const decoder = createDecoder(data);
    const address = readVarString(decoder);
    const message: MessageType = readVarUint(decoder);
    const name = addressPattern.exec(address)?.groups?.['name'];
    if (name !== undefined && parseDocumentName(name)) {
      const says = kindOf(message, decoder);
      const brings = says === 'what-you-lack' || says === 'update';
      return { type: 'message', address, says, update: brings ? readUpdate(decoder) : undefined };
    }
    if (address.length > longestAddress) return { type: 'garbage' };
    return { type: 'no-document', address, asksToOpen: message === MessageType.Auth };
  } catch {
    return { type: 'garbage' };
  }
}

function kindOf(message: MessageType, decoder: Decoder): MessageKind {
  if (message === MessageType.Auth) return 'open';
  if (message === MessageType.CLOSE) return 'close';
  const isSync = message === MessageType.Sync || message === MessageType.SyncReply;
  if (!isSync || !hasContent(decoder)) return 'other';
  const step = readVarUint(decoder);
  if (step === syncStep2) return 'what-you-lack';
  return step === syncUpdate ? 'update' : 'other';
}

function readUpdate(decoder: Decoder): Uint8Array | undefined {
  try {
    return readVarUint8Array(decoder);
  } catch {
    // It is for the document to refuse.
    return undefined;
  }
}

/** Whether this frame, of ours, tells a peer what it lacks. */
export function isAnswer(frame: Uint8Array): boolean {
  if (frame.length < 4) return false;
  const decoder = createDecoder(frame);
  // The address: its bytes are not needed.
  decoder.pos += readVarUint(decoder);
  const message: MessageType = readVarUint(decoder);
  const isSync = message === MessageType.Sync || message === MessageType.SyncReply;
  return isSync && hasContent(decoder) && readVarUint(decoder) === syncStep2;
}

export const pingFrame = Uint8Array.of(MessageType.Ping);

/** The answer to somebody who asked to open a document and may not. */
export const denialFrame = (to: string, reason: RefusalType): Uint8Array =>
  new OutgoingMessage(to).writePermissionDenied(reason).toUint8Array();

/** The answer to what was written. */
export const writtenFrame = (to: string): Uint8Array =>
  new OutgoingMessage(to).writeSyncStatus(true).toUint8Array();
