import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import {
  type ConversationId,
  formatDocumentName,
  pageEntries,
  refusals,
  syncProtocol,
  tokenProtocol,
} from '#protocol';
import { say } from '#protocol/testing';
import {
  connectProvider,
  makeAccount,
  makeContacts,
  openPage,
  type PeerPage,
  sessionOf,
  startRelay,
  type TestAccount,
  type TestRelay,
} from '../support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let bob: TestAccount;
let carol: TestAccount;
let conversation: ConversationId;
let bobs: PeerPage;
let clean: (() => void)[];

beforeEach(async () => {
  relay = await startRelay({ syncTiming: { pingEvery: 50 } });
  alice = await makeAccount(relay, 'alice');
  bob = await makeAccount(relay, 'bob');
  carol = await makeAccount(relay, 'carol');
  conversation = await makeContacts(alice, bob);
  const socket = connectProvider(relay, () => bob.token);
  bobs = openPage(socket, bob, conversation);
  await vi.waitFor(() => {
    if (!bobs.provider.isSynced) throw new Error('Bob is not synced.');
  }, 10_000);
  clean = [() => bobs.destroy(), () => socket.destroy()];
});

afterEach(async () => {
  for (const each of clean) each();
  await relay.close();
});

/** As any Yjs tool would open it. */
function openPlain(who: TestAccount, token = who.token) {
  const document = new Y.Doc();
  const session = sessionOf(who, conversation, { document });
  const name = formatDocumentName({ type: 'page', conversation, page: 0 });
  const provider = new WebsocketProvider(`${relay.url.replace(/^http/, 'ws')}/y`, name, document, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    protocols: [syncProtocol, tokenProtocol(token)],
    disableBc: true,
    maxBackoffTime: 100,
  });
  const codes: number[] = [];
  provider.on('connection-close', (event) => event && codes.push(event.code));
  clean.push(() => provider.destroy());
  const texts = () =>
    pageEntries(document)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap(({ body }) => (body.kind === 'text' ? [body.text] : []));
  return { document, provider, codes, session, texts };
}

describe('a y-websocket client', () => {
  it('[R17] reads and writes the same page as everybody', async () => {
    await say(bobs.session, 'hello from the app');
    const { provider, session, texts } = openPlain(alice);
    await expect.poll(() => provider.synced).toBe(true);
    expect(texts()).toEqual(['hello from the app']);
    await say(session, 'hello from a tool');
    await expect.poll(bobs.texts).toEqual(['hello from the app', 'hello from a tool']);
    await say(bobs.session, 'welcome');
    await expect.poll(texts).toEqual(['hello from the app', 'hello from a tool', 'welcome']);
  });

  it('[R17] is closed with the code of the refusal where it writes what nobody signed', async () => {
    const { document, provider, codes } = openPlain(alice);
    await expect.poll(() => provider.synced).toBe(true);
    document.getArray('entries').push(['not an entry']);
    await expect.poll(() => codes[0]).toBe(refusals['not-an-entry'].code);
    expect(bobs.texts()).toEqual([]);
  });

  it('[R8] is not let in where the app would not be', async () => {
    const stranger = openPlain(carol);
    await expect.poll(() => stranger.codes[0]).toBe(refusals.forbidden.code);
    expect(stranger.provider.synced).toBe(false);
    const unknown = openPlain(alice, 'no.token.here');
    await expect.poll(() => unknown.codes[0]).toBe(1006);
    expect(unknown.provider.synced).toBe(false);
  });

  it('[R13] stays while it only listens', async () => {
    const { provider, codes } = openPlain(alice);
    await expect.poll(() => provider.synced).toBe(true);
    const heard = provider.wsLastMessageReceived;
    await expect.poll(() => provider.wsLastMessageReceived).toBeGreaterThan(heard);
    expect(codes).toEqual([]);
  });
});
