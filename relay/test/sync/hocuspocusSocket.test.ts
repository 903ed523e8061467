/**
 * What Hocuspocus does by itself, each with the precaution of ours that rests on it. A test that fails here after an upgrade
 * is good news: its precaution can go.
 */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { MessageType } from '@hocuspocus/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { connectRaw, type RawPeer, startStock, type StockHocuspocus } from '../support/index.ts';

let stock: StockHocuspocus;
let closers: (() => unknown)[];

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  closers = [];
});

afterEach(async () => {
  for (const close of closers) close();
  await stock.close();
  vi.restoreAllMocks();
});

const come = async (): Promise<RawPeer> => {
  const peer = await connectRaw(stock, 'any', { path: '/', protocols: [] });
  closers.push(() => peer.socket.terminate());
  return peer;
};

const connect = (): HocuspocusProviderWebsocket => {
  const socket = new HocuspocusProviderWebsocket({
    url: stock.url.replace('http', 'ws'),
    WebSocketPolyfill: WebSocket,
    delay: 20,
    minDelay: 20,
  });
  closers.push(() => socket.destroy());
  return socket;
};
const provide = (
  websocketProvider: HocuspocusProviderWebsocket,
  options: { readonly sessionAwareness?: boolean; readonly document?: Y.Doc } = {},
): HocuspocusProvider => {
  const provider = new HocuspocusProvider({ websocketProvider, name: 'd', ...options });
  provider.attach();
  return provider;
};

/** One string of so many characters. */
const updateOf = (characters: number): Uint8Array => {
  const document = new Y.Doc();
  document.getArray('log').push(['x'.repeat(characters)]);
  return Y.encodeStateAsUpdate(document);
};

describe('a stock socket', () => {
  it('[R13] is closed for a pong: we keep pongs from Hocuspocus', async () => {
    stock = await startStock();
    const peer = await come();
    await peer.open('d');
    peer.sendBytes(Uint8Array.of(MessageType.Pong));
    expect((await peer.ended).code).toBe(4401);
  });

  it('[R13] is not kept alive by anybody: we send pings', async () => {
    stock = await startStock({ timeout: 50 });
    const peer = await come();
    await peer.open('d');
    expect((await peer.ended).code).toBe(4408);
    expect(peer.heard.some(({ type }) => type === 'ping')).toBe(false);
  });

  it('[R7] is closed for a document called __proto__: we answer for names that are none', async () => {
    stock = await startStock();
    const peer = await come();
    void peer.open('__proto__');
    expect((await peer.ended).code).toBe(4401);
  });

  it('[R13] is closed at the hundred and first document that is still opening: we allow more', async () => {
    stock = await startStock({ onAuthenticate: () => new Promise(() => {}) });
    const peer = await come();
    for (let number = 0; number <= 100; number += 1) void peer.open(`d${number}`);
    expect((await peer.ended).code).toBe(4205);
  });

  it('[R13] keeps everything for a reader that does not read: we cut it off', async () => {
    stock = await startStock();
    const peer = await come();
    await peer.open('d');
    peer.sendUpdate('d', updateOf(1 << 20));
    await peer.hear('status');
    peer.socket.pause();
    const { hocuspocus } = stock;
    for (let asked = 0; asked < 40; asked += 1) peer.askForAll('d');
    const connection = hocuspocus.documents.get('d')?.getConnections()[0];
    const unread = (): number => (connection?.webSocket as WebSocket | undefined)?.bufferedAmount ?? 0;
    await vi.waitUntil(() => unread() > 8 << 20);
    expect(connection?.webSocket.readyState).toBe(WebSocket.OPEN);
  });
});

describe('a stock provider', () => {
  it('[R7] that is made again on its socket is a ghost, unless its session has a name: ours have', async () => {
    stock = await startStock();
    const socket = connect();
    const first = provide(socket);
    await vi.waitUntil(() => first.isSynced);
    first.destroy();
    const ghost = provide(socket);
    await vi.waitUntil(() => ghost.isSynced);
    await vi.waitUntil(() => stock.hocuspocus.getConnectionsCount() === 0);
    expect(ghost.isSynced).toBe(true);
    ghost.destroy();

    const other = connect();
    const named = provide(other, { sessionAwareness: true });
    await vi.waitUntil(() => named.isSynced);
    named.destroy();
    const next = provide(other, { sessionAwareness: true });
    await vi.waitUntil(() => next.isSynced);
    expect(stock.hocuspocus.getConnectionsCount()).toBe(1);
  });

  it('[R3] says that nothing is unsynced before the relay has it all: our clocks say it', async () => {
    const { promise: acknowledged, resolve: acknowledge } = Promise.withResolvers<undefined>();
    const seen: number[] = [];
    stock = await startStock({
      beforeSync: async ({ type, document }: { readonly type: number; readonly document: Y.Doc }) => {
        if (type !== 2) return;
        seen.push(document.getArray('log').length);
        if (seen.length === 2) await acknowledged;
      },
    });
    const socket = connect();
    const provider = provide(socket, { sessionAwareness: true });
    await vi.waitUntil(() => provider.isSynced);
    socket.disconnect();
    await vi.waitUntil(() => !provider.isSynced);
    for (let entry = 0; entry < 3; entry += 1) provider.document.getArray('log').push([entry]);
    void socket.connect();
    await vi.waitUntil(() => provider.unsyncedChanges === 0);
    const arrived = stock.hocuspocus.documents.get('d')?.getArray('log').length;
    acknowledge(undefined);
    expect(arrived).toBeLessThan(3);
  });
});
