/**
 * A peer that speaks the protocol byte by byte, with no library between the test and the relay: it can say what no honest
 * peer says, and hears everything it is told.
 */
import { MessageType } from '@hocuspocus/server';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { syncPath, syncProtocol, tokenProtocol } from '#protocol';

export type Heard =
  | { readonly type: 'ping' }
  | { readonly type: 'opened'; readonly name: string }
  | { readonly type: 'denied'; readonly name: string; readonly reason: string }
  | { readonly type: 'sync'; readonly name: string; readonly step: number; readonly payload: Uint8Array }
  | { readonly type: 'awareness'; readonly name: string; readonly update: Uint8Array }
  | { readonly type: 'stateless'; readonly name: string; readonly event: unknown }
  | { readonly type: 'closed'; readonly name: string; readonly reason: string }
  | { readonly type: 'status'; readonly name: string; readonly saved: boolean };

export type SocketEnd = { readonly code: number; readonly reason: string };

export type RawPeer = {
  /** All that it was told so far. */
  readonly heard: readonly Heard[];
  /** The first thing told, ever, that fits. */
  readonly hear: <T extends Heard['type']>(
    type: T,
    fits?: (heard: Extract<Heard, { type: T }>) => boolean,
  ) => Promise<Extract<Heard, { type: T }>>;
  /** Asks to open a document, and says that it has nothing that the relay lacks; resolves with `open`, or why not. */
  readonly open: (name: string) => Promise<string>;
  /** SyncStep1 of one who has nothing. */
  readonly askForAll: (name: string) => void;
  readonly sendUpdate: (name: string, update: Uint8Array) => void;
  readonly send: (name: string, type: MessageType, write?: (encoder: encoding.Encoder) => void) => void;
  readonly sendStateless: (name: string, message: unknown) => void;
  readonly sendBytes: (bytes: Uint8Array | string) => void;
  /** Why the relay closed this document. */
  readonly closedBecause: (name: string) => Promise<string>;
  readonly ended: Promise<SocketEnd>;
  readonly socket: WebSocket;
  readonly close: () => Promise<void>;
};

export type ConnectOptions = {
  readonly protocols?: readonly string[];
  readonly path?: string;
  readonly origin?: string;
};

type At = { readonly url: string };

const connect = ({ url }: At, token: string | undefined, options: ConnectOptions): WebSocket => {
  const protocols = options.protocols ?? [
    syncProtocol,
    ...(token === undefined ? [] : [tokenProtocol(token)]),
  ];
  const { origin } = options;
  return new WebSocket(`${url.replace(/^http/, 'ws')}${options.path ?? syncPath}`, [...protocols], {
    ...(origin !== undefined && { origin }),
  });
};

/** The HTTP status and body with which the relay refuses a socket. Rejects where it takes it. */
export async function refusedUpgrade(
  at: At,
  token: string | undefined,
  options: ConnectOptions = {},
): Promise<{ readonly status: number | undefined; readonly body: string }> {
  const socket = connect(at, token, options);
  const { promise, resolve, reject } = Promise.withResolvers<{
    readonly status: number | undefined;
    readonly body: string;
  }>();
  socket.on('error', reject);
  socket.on('open', () => reject(new Error('the relay took the socket')));
  socket.on('unexpected-response', (_, response) => {
    let body = '';
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      body += text;
    });
    response.on('end', () => resolve({ status: response.statusCode, body }));
  });
  return promise;
}

export async function connectRaw(at: At, token: string, options: ConnectOptions = {}): Promise<RawPeer> {
  const socket = connect(at, token, options);
  socket.binaryType = 'nodebuffer';
  const heard: Heard[] = [];
  const listeners = new Set<() => void>();
  const end = Promise.withResolvers<SocketEnd>();
  socket.on('message', (data: Buffer) => {
    heard.push(decode(data));
    for (const listener of listeners) listener();
  });
  socket.on('close', (code, reason) => end.resolve({ code, reason: reason.toString() }));
  const opened = Promise.withResolvers<undefined>();
  socket.on('open', () => opened.resolve(undefined));
  socket.on('error', opened.reject);
  await opened.promise;

  const hear: RawPeer['hear'] = async (type, fits = () => true) => {
    type Wanted = Extract<Heard, { type: typeof type }>;
    const find = (): Wanted | undefined =>
      heard.find((each): each is Wanted => each.type === type && fits(each as Wanted));
    const { promise, resolve } = Promise.withResolvers<Wanted>();
    const look = (): void => {
      const found = find();
      if (!found) return;
      listeners.delete(look);
      resolve(found);
    };
    listeners.add(look);
    look();
    return promise;
  };

  const send: RawPeer['send'] = (name, type, write = () => {}) =>
    socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarString(encoder, name);
        encoding.writeVarUint(encoder, type);
        write(encoder);
      }),
    );

  const sendSync = (name: string, step: number, payload: Uint8Array): void =>
    send(name, MessageType.Sync, (encoder) => {
      encoding.writeVarUint(encoder, step);
      encoding.writeVarUint8Array(encoder, payload);
    });

  /** Says that it has nothing that the relay lacks; the answer to that is not among what is heard. */
  const shakeHands = async (name: string): Promise<void> => {
    sendSync(name, 1, Uint8Array.of(0, 0));
    const answer = await Promise.race([
      hear('status', (each) => each.name === name),
      hear('closed', (each) => each.name === name),
      hear('denied', (each) => each.name === name),
    ]);
    if (answer.type === 'status') heard.splice(heard.indexOf(answer), 1);
  };

  return {
    heard,
    hear,
    send,
    open: async (name) => {
      send(name, MessageType.Auth, (encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, 'token');
      });
      const answer = await Promise.race([
        hear('opened', (each) => each.name === name).then(() => 'open'),
        hear('denied', (each) => each.name === name).then(({ reason }) => reason),
      ]);
      if (answer === 'open') await shakeHands(name);
      return answer;
    },
    askForAll: (name) => sendSync(name, 0, Uint8Array.of(0)),
    sendUpdate: (name, update) => sendSync(name, 2, update),
    sendStateless: (name, message) =>
      send(name, MessageType.Stateless, (encoder) =>
        encoding.writeVarString(
          encoder,
          typeof message === 'string' ? message : JSON.stringify(message),
        ),
      ),
    sendBytes: (bytes) => socket.send(bytes),
    closedBecause: async (name) => (await hear('closed', (each) => each.name === name)).reason,
    ended: end.promise,
    socket,
    close: async () => {
      socket.close();
      await end.promise;
    },
  };
}

function decode(data: Uint8Array): Heard {
  if (data.length === 1 && data[0] === MessageType.Ping) return { type: 'ping' };
  const decoder = decoding.createDecoder(data);
  const name = decoding.readVarString(decoder);
  const type: MessageType = decoding.readVarUint(decoder);
  switch (type) {
    case MessageType.Auth: {
      const isDenied = decoding.readVarUint(decoder) === 1;
      const text = decoding.readVarString(decoder);
      return isDenied ? { type: 'denied', name, reason: text } : { type: 'opened', name };
    }
    case MessageType.Sync:
    case MessageType.SyncReply: {
      const step = decoding.readVarUint(decoder);
      return { type: 'sync', name, step, payload: decoding.readVarUint8Array(decoder) };
    }
    case MessageType.Awareness:
      return { type: 'awareness', name, update: decoding.readVarUint8Array(decoder) };
    case MessageType.Stateless:
      return { type: 'stateless', name, event: JSON.parse(decoding.readVarString(decoder)) as unknown };
    case MessageType.CLOSE:
      return { type: 'closed', name, reason: decoding.readVarString(decoder) };
    case MessageType.SyncStatus:
      return { type: 'status', name, saved: decoding.readVarUint(decoder) === 1 };
    case MessageType.Unknown:
    case MessageType.QueryAwareness:
    case MessageType.BroadcastStateless:
    case MessageType.Ping:
    case MessageType.Pong:
      throw new Error(`the relay sent message ${type}`);
  }
}
