/** What may travel on an open document at all, looked at before Hocuspocus takes it apart. */
import { type Extension, MessageType } from '@hocuspocus/server';
import {
  createDecoder,
  type Decoder,
  readVarString,
  readVarUint,
  readVarUint8Array,
} from 'lib0/decoding';
import { decodeStateVector } from 'yjs';
import { limits, refuse, type Refusal } from '#protocol';
import { Reject } from '../reject.ts';
import type { PeerContext } from '../socket/index.ts';
import { syncStep1, syncUpdate } from '../syncSteps.ts';

export const framesExtension: Extension<PeerContext> = {
  beforeHandleMessage: async ({ update: frame }) => {
    const refusal = refuseFrame(frame);
    if (refusal) throw new Reject(refusal);
  },
};

function refuseFrame(frame: Uint8Array): Refusal | undefined {
  try {
    const decoder = createDecoder(frame);
    readVarString(decoder);
    const type: MessageType = readVarUint(decoder);
    switch (type) {
      case MessageType.Sync:
      case MessageType.SyncReply:
        return refuseSync(decoder);
      case MessageType.Awareness:
        return refuseAwareness(decoder);
      case MessageType.QueryAwareness:
      case MessageType.Auth:
      case MessageType.Stateless:
      case MessageType.CLOSE:
        return undefined;
      case MessageType.Unknown:
      case MessageType.BroadcastStateless:
      case MessageType.SyncStatus:
      case MessageType.Ping:
      case MessageType.Pong:
      default:
        return refuse('malformed', `message ${type}`);
    }
  } catch (error) {
    return refuse('malformed', String(error));
  }
}

function refuseSync(decoder: Decoder): Refusal | undefined {
  const step = readVarUint(decoder);
  if (step > syncUpdate) return refuse('malformed', `sync message ${step}`);
  const payload = readVarUint8Array(decoder);
  if (step === syncStep1) decodeStateVector(payload);
  return undefined;
}

const mostAwarenessBytes = limits.awareness.bytes + 2 * limits.awareness.draftBytes;

/** One frame could plant thousands of people who type, and Hocuspocus would send them to everybody. */
function refuseAwareness(decoder: Decoder): Refusal | undefined {
  const update = readVarUint8Array(decoder);
  if (update.length > mostAwarenessBytes) return refuse('too-large', 'awareness');
  const content = createDecoder(update);
  let present = 0;
  for (let left = readVarUint(content); left > 0; left -= 1) {
    readVarUint(content);
    readVarUint(content);
    // A peer says `null` of others when it has not heard of them for a while; that is for nobody but itself.
    if (JSON.parse(readVarString(content)) !== null) present += 1;
  }
  return present > 1 ? refuse('awareness-not-yours', `${present} at once`) : undefined;
}
