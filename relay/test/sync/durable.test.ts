import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type ConversationId, logOf } from '#protocol';
import { remove, say } from '#protocol/testing';
import {
  connectProvider,
  makeAccount,
  makeContacts,
  openPage,
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
  relay = await startRelay({ syncTiming: { linger: 20, compactAfter: 20 } });
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
const open = (account: TestAccount) => openPage(connect(account), account, conversation);

describe('an entry', () => {
  it('[R2] reaches the other member, and is safe for its author', async () => {
    const a = open(alice);
    const b = open(bob);
    await vi.waitUntil(() => a.provider.isSynced && b.provider.isSynced);
    const entry = await say(a.session, 'hello bob');
    await vi.waitUntil(() => a.isDurable(entry) && b.texts().length === 1);
    expect(b.texts()).toEqual(['hello bob']);
    expect(a.closed).toEqual([]);
  });

  it('[R3] is in the baseline of whoever joins, exactly', async () => {
    const a = open(alice);
    await vi.waitUntil(() => a.provider.isSynced);
    const first = await say(a.session, 'one');
    const second = await say(a.session, 'two');
    await vi.waitUntil(() => a.isDurable(second));
    const b = open(bob);
    await vi.waitUntil(() => b.events.length > 0);
    expect(b.events[0]).toEqual({ t: 'durable', clocks: [[first.struct[0], 2]] });
  });

  it('[R3] of an empty page there is nothing to be safe', async () => {
    const a = open(alice);
    await vi.waitUntil(() => a.provider.isSynced);
    const entry = await say(a.session, 'one');
    await vi.waitUntil(() => a.isDurable(entry));
    expect(a.events).toEqual([{ t: 'durable', clocks: [[entry.struct[0], 1]] }]);
  });

  it('[R2] written without a network is uploaded, made safe and passed on', async () => {
    const document = new Y.Doc();
    const a = openPage(connect(alice), alice, conversation, { document });
    const entries = [await say(a.session, 'one'), await say(a.session, 'two')];
    const b = open(bob);
    await vi.waitUntil(() => entries.every(a.isDurable) && b.texts().length === 2);
    expect(b.texts()).toEqual(['one', 'two']);
  });

  it('[R2] is there after a restart', async () => {
    const a = open(alice);
    await vi.waitUntil(() => a.provider.isSynced);
    const entry = await say(a.session, 'kept');
    await vi.waitUntil(() => a.isDurable(entry));
    const { folder, port } = relay;
    await relay.stop();
    relay = await startRelay({ config: { data: folder, port } });
    const b = open(bob);
    await vi.waitUntil(() => b.texts().length === 1);
    expect(b.texts()).toEqual(['kept']);
  });

  it('[C7] deleted for everyone is gone from every document', async () => {
    const a = open(alice);
    const b = open(bob);
    await vi.waitUntil(() => a.provider.isSynced && b.provider.isSynced);
    const entry = await say(a.session, 'a secret');
    await vi.waitUntil(() => b.texts().length === 1);
    const signed = logOf(b.document).get(0);
    const deletion = await remove(a.session, entry);
    await vi.waitUntil(() => a.isDurable(deletion) && b.texts().length === 0);
    expect(Buffer.from(Y.encodeStateAsUpdate(b.document)).includes(signed)).toBe(false);
  });
});
