/**
 * The socket of somebody with an account who sends as much as the relay takes: it keeps to the rate by its own count, comes
 * back at once when it is cut off, and opens again what is closed. What it hears it throws away.
 */
import { once } from 'node:events';
import { MessageType } from '@hocuspocus/server';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { plainSyncPath, syncPath, syncProtocol, tokenProtocol } from '#protocol';
import { frameCost, fullBucket, take } from '../../rates/index.ts';
import { socketRate } from '../../sync/index.ts';
import type { MeasuredRelay } from './measuredRelay.ts';

export type HostileSocket = {
  /** Sends a frame if the rate lets it; says whether it did. */
  readonly send: (frame: Uint8Array) => boolean;
  /** Resolves when the relay has read what it wants to read of what was sent, or has hung up; then it is connected again. */
  readonly settle: () => Promise<void>;
  /** How often the relay closed the socket, or a document of it. */
  readonly refusals: () => number;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly token: string;
  /** What it has open, and opens again when the relay closes it. */
  readonly documents: readonly string[];
  /** The plain door, to this document. */
  readonly plain?: string;
};

/** Bytes that wait for the relay to read them. */
const mostUnread = 4 * 1024 * 1024;
/** How long to wait for the relay to have read all, in ms of real time: it may read no further for seconds. */
const readWithin = 50;

export async function connectHostile(relay: MeasuredRelay, options: Options): Promise<HostileSocket> {
  const { token, documents, plain } = options;
  const path = plain === undefined ? syncPath : plainSyncPath + encodeURIComponent(plain);
  let refusals = 0;
  let bucket = fullBucket(socketRate, relay.clock.now());
  let socket: WebSocket | undefined;

  const send = (frame: Uint8Array): boolean => {
    // The relay reads no further while the account is in debt.
    const isRead = socket !== undefined && socket.bufferedAmount < mostUnread;
    if (socket?.readyState !== WebSocket.OPEN || !isRead) return false;
    const spent = { cost: frameCost(frame.length), now: relay.clock.now() };
    const left = take(bucket, { ...spent, rate: socketRate });
    if (!left) return false;
    bucket = left;
    socket.send(frame);
    return true;
  };

  const open = (name: string): void => {
    send(
      frameOf(name, MessageType.Auth, (encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, 'token');
      }),
    );
    send(syncFrame(name, 1, Uint8Array.of(0, 0)));
  };

  const hear = (data: Uint8Array): void => {
    const name = closedDocument(data);
    if (name === undefined) return;
    refusals += 1;
    if (documents.includes(name)) open(name);
  };

  const connect = async (): Promise<void> => {
    const next = new WebSocket(`${relay.url.replace(/^http/, 'ws')}${path}`, [
      syncProtocol,
      tokenProtocol(token),
    ]);
    next.binaryType = 'nodebuffer';
    next.on('error', () => {});
    next.on('message', (data: Buffer) => hear(data));
    next.on('close', () => (refusals += 1));
    await new Promise<void>((resolve) => {
      next.once('open', resolve);
      next.once('close', resolve);
    });
    socket = next;
    bucket = fullBucket(socketRate, relay.clock.now());
    if (plain !== undefined) return;
    for (const name of documents) open(name);
  };

  await connect();
  return {
    send,
    settle: async () => {
      if (socket?.readyState === WebSocket.OPEN) {
        await answerOf(socket);
      }
      if (socket?.readyState !== WebSocket.OPEN) await connect();
    },
    refusals: () => refusals,
    close: async () => {
      if (!socket || socket.readyState === WebSocket.CLOSED) return;
      const gone = once(socket, 'close');
      socket.close();
      await gone;
    },
  };
}

export const frameOf = (
  name: string,
  type: number,
  write: (encoder: encoding.Encoder) => void = () => {},
): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarString(encoder, name);
    encoding.writeVarUint(encoder, type);
    write(encoder);
  });

export const syncFrame = (
  name: string,
  step: number,
  payload: Uint8Array,
  type: MessageType = MessageType.Sync,
): Uint8Array =>
  frameOf(name, type, (encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });

/** Resolves when the other side has read all that was sent before, or the socket is closed, or it takes too long. */
async function answerOf(socket: WebSocket): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.on('pong', resolve);
  socket.on('close', resolve);
  socket.ping();
  const late = setTimeout(resolve, readWithin);
  await promise;
  clearTimeout(late);
  socket.off('pong', resolve);
  socket.off('close', resolve);
}

/** The document that the relay says is closed, or may not be opened. */
function closedDocument(data: Uint8Array): string | undefined {
  if (data.length < 3) return undefined;
  try {
    const decoder = decoding.createDecoder(data);
    const name = decoding.readVarString(decoder);
    const type: MessageType = decoding.readVarUint(decoder);
    return type === MessageType.CLOSE ? name : undefined;
  } catch {
    // The plain door speaks another dialect.
    return undefined;
  }
}
