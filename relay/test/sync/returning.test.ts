import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { ConversationId } from '#protocol';
import { say, updatesOf } from '#protocol/testing';
import {
  connectProvider,
  connectRaw,
  makeAccount,
  makeContacts,
  openPage,
  sessionOf,
  startRelay,
  type TestAccount,
  type TestRelay,
} from '../support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let bob: TestAccount;
let conversation: ConversationId;
let sockets: HocuspocusProviderWebsocket[];

beforeEach(async () => {
  relay = await startRelay();
  alice = await makeAccount(relay, 'alice');
  bob = await makeAccount(relay, 'bob');
  conversation = await makeContacts(alice, bob);
  sockets = [];
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await relay.close();
});

const connect = (account: TestAccount): HocuspocusProviderWebsocket => {
  const socket = connectProvider(relay, () => account.token);
  sockets.push(socket);
  return socket;
};

describe('a peer that returns', () => {
  it('[R16] can write during the break and at the very moment of its return, and nothing is refused', async () => {
    const socket = connect(alice);
    const a = openPage(socket, alice, conversation);
    await vi.waitUntil(() => a.provider.isSynced);
    const before = await say(a.session, 'before');
    await vi.waitUntil(() => a.isDurable(before));
    socket.disconnect();
    await vi.waitUntil(() => !a.provider.isSynced);
    const during = await say(a.session, 'during');

    // Before it has said anything about what it lacks or has.
    const { promise: returned, resolve } = Promise.withResolvers<undefined>();
    socket.on('open', () => resolve(undefined));
    void socket.connect();
    await returned;
    const meanwhile = await say(a.session, 'at the door');

    await vi.waitUntil(() => [during, meanwhile].every(a.isDurable));
    const b = openPage(connect(bob), bob, conversation);
    await vi.waitUntil(() => b.texts().length === 3);
    expect(b.texts()).toEqual(['before', 'during', 'at the door']);
    expect(a.closed.filter((reason) => reason !== '')).toEqual([]);
  });

  it('[R16] loses nothing that it said too early, since it says it again', async () => {
    const page = `c:${conversation}:0`;
    const peer = await connectRaw(relay, alice.token);
    const session = sessionOf(alice, conversation);
    await say(session, 'one');
    const [tooEarly] = await updatesOf(session.doc, () => say(session, 'two'));
    peer.sendUpdate(page, tooEarly ?? new Uint8Array());
    await peer.open(page);
    expect(relay.stats().rows).toBe(0);
    peer.sendUpdate(page, Y.encodeStateAsUpdate(session.doc));
    await peer.hear('status');
    expect(relay.stats().rows).toBe(1);
    peer.socket.terminate();
  });
});
