/**
 * The outside of a frame: which document it is for, and what kind of message. Read before Hocuspocus sees it, because a
 * name such as `__proto__` makes it close the whole socket, and its answer to a pong is the same.
 */
import { MessageType, OutgoingMessage } from '@hocuspocus/server';
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding';
import { parseDocumentName, type RefusalType } from '#protocol';

export type Frame =
  | { readonly type: 'pong' }
  /** Not of this protocol at all. */
  | { readonly type: 'garbage' }
  /** For something that is no document of ours; `asksToOpen`: it waits for an answer. */
  | { readonly type: 'no-document'; readonly address: string; readonly asksToOpen: boolean }
  | { readonly type: 'message' };

/** A document's name, and after a NUL the session of the provider that has it open. */
const address = /^(?<name>[^\0]{1,80})(?:\0[A-Za-z0-9_-]{1,64})?$/;
const longestAddress = 160;

export function readFrame(data: Uint8Array): Frame {
  if (data.length === 1 && data[0] === MessageType.Pong) return { type: 'pong' };
  try {
    const decoder = createDecoder(data);
    const text = readVarString(decoder);
    const message: MessageType = readVarUint(decoder);
    const name = address.exec(text)?.groups?.['name'];
    if (name !== undefined && parseDocumentName(name)) return { type: 'message' };
    if (text.length > longestAddress) return { type: 'garbage' };
    return { type: 'no-document', address: text, asksToOpen: message === MessageType.Auth };
  } catch {
    return { type: 'garbage' };
  }
}

export const pingFrame = Uint8Array.of(MessageType.Ping);

/** The answer to somebody who asked to open a document and may not. */
export const denialFrame = (to: string, reason: RefusalType): Uint8Array =>
  new OutgoingMessage(to).writePermissionDenied(reason).toUint8Array();
