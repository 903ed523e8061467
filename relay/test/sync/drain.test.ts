import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConversationId } from '#protocol';
import { say } from '#protocol/testing';
import {
  connectProvider,
  connectRaw,
  makeAccount,
  makeContacts,
  openPage,
  refusedUpgrade,
  startRelay,
  type TestAccount,
  type TestRelay,
} from '../support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let bob: TestAccount;
let conversation: ConversationId;

beforeEach(async () => {
  relay = await startRelay({ syncTiming: { goodbye: 100 } });
  alice = await makeAccount(relay, 'alice');
  bob = await makeAccount(relay, 'bob');
  conversation = await makeContacts(alice, bob);
});

afterEach(async () => {
  await relay.close();
});

describe('a relay that stops', () => {
  it('[R11] tells every socket why, and takes no new one', async () => {
    const peer = await connectRaw(relay, alice.token);
    await peer.open(`inbox:${alice.user}`);
    const stopped = relay.stop();
    expect(await peer.ended).toEqual({ code: 4205, reason: 'shutting-down' });
    await stopped;
    await expect(refusedUpgrade(relay, alice.token)).rejects.toThrow(/ECONNREFUSED/);
  });

  it('[R11] does not wait for one who does not say goodbye', async () => {
    const peer = await connectRaw(relay, alice.token);
    await peer.open(`inbox:${alice.user}`);
    peer.socket.pause();
    const began = Date.now();
    await relay.stop();
    expect(Date.now() - began).toBeLessThan(3_000);
    peer.socket.terminate();
  });

  it('[R11] has made durable what it accepted', async () => {
    const socket = connectProvider(relay, () => alice.token);
    const page = openPage(socket, alice, conversation);
    await vi.waitUntil(() => page.provider.isSynced);
    const entries = [await say(page.session, 'one'), await say(page.session, 'two')];
    const { folder, port } = relay;
    await relay.stop();
    const accepted = entries.filter(page.isDurable).length;
    relay = await startRelay({ config: { data: folder, port } });
    const b = openPage(
      connectProvider(relay, () => bob.token),
      bob,
      conversation,
    );
    await vi.waitUntil(() => b.texts().length === 2);
    expect(accepted).toBeLessThanOrEqual(2);
    expect(b.texts()).toEqual(['one', 'two']);
    socket.destroy();
    b.destroy();
    b.provider.configuration.websocketProvider.destroy();
  });
});
