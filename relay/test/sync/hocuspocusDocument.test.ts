/**
 * What Hocuspocus does by itself, each with the precaution of ours that rests on it. A test that fails here after an upgrade
 * is good news: its precaution can go.
 */
import { type Document, MessageType } from '@hocuspocus/server';
import { encode, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

const show = (peer: RawPeer, client: number, clock: number, state: unknown): void =>
  peer.send('d', MessageType.Awareness, (encoder) =>
    writeVarUint8Array(
      encoder,
      encode((inner) => {
        for (const count of [1, client, clock]) writeVarUint(inner, count);
        writeVarString(inner, JSON.stringify(state));
      }),
    ),
  );

const awarenessOf = (name: string): Record<string, unknown> =>
  Object.fromEntries(stock.hocuspocus.documents.get(name)?.awareness.getStates() ?? []);

/** One string of so many characters. */
const updateOf = (characters: number): Uint8Array => {
  const document = new Y.Doc();
  document.getArray('log').push(['x'.repeat(characters)]);
  return Y.encodeStateAsUpdate(document);
};

describe('a stock document', () => {
  it('[R2] acknowledges an update that it cannot read: we judge before it is applied', async () => {
    stock = await startStock();
    const peer = await come();
    await peer.open('d');
    peer.sendUpdate('d', Uint8Array.of(9, 9, 9));
    expect(await peer.hear('status')).toMatchObject({ saved: true });
  });

  it('[R2] hides what leaves a gap, and acknowledges it: we refuse gaps', async () => {
    stock = await startStock();
    const peer = await come();
    await peer.open('d');
    const document = new Y.Doc();
    document.getArray('log').push([1]);
    const before = Y.encodeStateVector(document);
    document.getArray('log').push([2]);
    peer.sendUpdate('d', Y.encodeStateAsUpdate(document, before));
    expect(await peer.hear('status')).toMatchObject({ saved: true });
    expect(stock.hocuspocus.documents.get('d')?.store.pendingStructs).not.toBeNull();
  });

  it('[R2] is gone when storing it failed and its last reader left: our log comes first', async () => {
    const store = vi.fn<() => Promise<void>>().mockRejectedValue(new Error('disk full'));
    stock = await startStock({ debounce: 5, onStoreDocument: store });
    const peer = await come();
    await peer.open('d');
    peer.sendUpdate('d', updateOf(10));
    await peer.hear('status');
    await vi.waitUntil(() => store.mock.calls.length === 1);
    await peer.close();
    await vi.waitUntil(() => stock.hocuspocus.documents.size === 0);
    expect(store).toHaveBeenCalledTimes(1);
  });

  it('[R13] is sent twice to who opens it first: we flush after loading', async () => {
    stock = await startStock({
      onLoadDocument: async ({ document }: { readonly document: Document }) => {
        Y.applyUpdate(document, updateOf(100_000));
      },
    });
    const peer = await come();
    await peer.open('d');
    peer.askForAll('d');
    await peer.hear('sync', ({ step }) => step === 1);
    expect((await peer.hear('sync', ({ step }) => step === 2)).payload.length).toBeGreaterThan(100_000);
  });

  it('[R4] leaks when loading it failed: we destroy it', async () => {
    let failed: Document | undefined;
    stock = await startStock({
      onLoadDocument: async ({ document }: { readonly document: Document }) => {
        failed = document;
        throw new Error('disk gone');
      },
    });
    const peer = await come();
    await peer.open('d');
    await peer.hear('denied');
    expect(failed?.isDestroyed).toBe(false);
    failed?.destroy();
  });
});

describe('stock awareness', () => {
  it('[R9] lets one peer speak as another: we know whose is whose', async () => {
    stock = await startStock();
    const [alice, mallory] = [await come(), await come()];
    await alice.open('d');
    await mallory.open('d');
    show(alice, 5, 1, { user: 'alice' });
    await mallory.hear('awareness');
    show(mallory, 5, 2, { user: 'mallory' });
    await vi.waitUntil(() => JSON.stringify(awarenessOf('d')).includes('mallory'));
    expect(awarenessOf('d')).toEqual({ 5: { user: 'mallory' } });
  });

  it('[R9] does not let go of one who says goodbye: what we show has an end of its own', async () => {
    stock = await startStock();
    const peer = await come();
    await peer.open('d');
    show(peer, 5, 1, { user: 'alice' });
    show(peer, 5, 2, null);
    show(peer, 5, 3, null);
    peer.sendUpdate('d', Uint8Array.of(0, 0));
    await peer.hear('status');
    expect(awarenessOf('d')).toEqual({ 5: { user: 'alice' } });
  });

  it('[R9] has somebody in it who is nobody: we take that one out', async () => {
    const seen: unknown[] = [];
    stock = await startStock({
      beforeHandleAwareness: async ({ states }: { readonly states: ReadonlyMap<number, unknown> }) => {
        seen.push(...states.values());
      },
    });
    const peer = await come();
    await peer.open('d');
    show(peer, 5, 1, { user: 'alice' });
    await peer.hear('awareness');
    expect(seen).toEqual([{}, { user: 'alice' }]);
  });
});
