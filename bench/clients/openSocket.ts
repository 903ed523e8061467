/** One socket with one document open on it. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { syncPath, syncProtocol, tokenProtocol } from '#protocol';
import {
  askFrame,
  type Dialect,
  type Heard,
  nothingNewFrame,
  openFrame,
  pongFrame,
  readDraft,
  readFrame,
  readWhole,
  updateFrame,
} from './wire.ts';

/** A server, and whom it is to take us for; without `token` it asks nobody. */
export type Target = { readonly dialect: Dialect; readonly url: string };

export type OpenSocket = {
  /** Sends, and waits for the acknowledgement. One at a time. */
  readonly write: (update: Uint8Array) => Promise<void>;
  /** Gives all that the document holds. */
  readonly read: () => Promise<Uint8Array>;
  /** Bytes that came in. */
  readonly received: () => number;
  readonly close: () => Promise<void>;
};

type Options = Target & {
  readonly document: string;
  readonly token?: string | undefined;
  readonly onUpdate?: () => void;
  /** Somebody shows what they are writing. */
  readonly onDraft?: (draft: string) => void;
};

let sessions = 0;

/** Resolves when the document is open and both sides have shaken hands. */
export async function openSocket(options: Options): Promise<OpenSocket> {
  const { dialect, onUpdate, onDraft } = options;
  // Real providers add a name of their own to the document's.
  const document =
    dialect === 'hocuspocus' ? `${options.document}\0${(sessions += 1)}` : options.document;
  const socket = connect(options);
  let sent: Uint8Array | undefined;
  let waiting = Promise.withResolvers<undefined>();
  let asked: PromiseWithResolvers<Uint8Array> | undefined;
  let received = 0;

  const hear = (heard: Heard): void => {
    switch (heard) {
      case 'opened':
        if (dialect === 'hocuspocus') socket.send(nothingNewFrame(document));
        else waiting.resolve(undefined);
        break;
      case 'acknowledged':
        waiting.resolve(undefined);
        break;
      case 'update':
        onUpdate?.();
        break;
      case 'ping':
        socket.send(pongFrame);
        break;
      case 'refused':
        waiting.reject(new Error(`The server refused ${document}`));
        break;
      case 'other':
        break;
    }
  };
  socket.on('message', (data: Buffer) => {
    received += data.length;
    const whole = asked && readWhole(data);
    if (whole) asked?.resolve(whole);
    else hear(readFrame(dialect, data, sent));
    const draft = onDraft && readDraft(data);
    if (draft !== undefined) onDraft?.(draft);
  });
  socket.on('close', () => waiting.reject(new Error('The server closed the socket')));
  await once(socket, 'open');
  if (dialect === 'hocuspocus') socket.send(openFrame(document));
  if (dialect === 'bare') waiting.resolve(undefined);
  await waiting.promise;

  return {
    write: async (update) => {
      waiting = Promise.withResolvers();
      sent = updateFrame(dialect, document, update);
      socket.send(sent);
      await waiting.promise;
    },
    read: async () => {
      asked = Promise.withResolvers();
      socket.send(askFrame(document));
      return asked.promise;
    },
    received: () => received,
    close: async () => {
      const closed = once(socket, 'close');
      socket.close();
      await closed;
    },
  };
}

function connect({ dialect, url, document, token }: Options): WebSocket {
  const address = url.replace(/^http/, 'ws');
  const settings = { perMessageDeflate: false };
  if (dialect === 'y-websocket') return new WebSocket(`${address}/${document}`, settings);
  const protocols = token === undefined ? [] : [syncProtocol, tokenProtocol(token)];
  return new WebSocket(address + syncPath, protocols, settings);
}
