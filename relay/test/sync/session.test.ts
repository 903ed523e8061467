import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { limits, refusals, type RefusalType } from '#protocol';
import {
  connectRaw,
  makeAccount,
  makeDevice,
  type RawPeer,
  refusedUpgrade,
  signInTo,
  startRelay,
  type TestAccount,
  type TestRelay,
  valueOf,
} from '../support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let peers: RawPeer[];

/** When a new token is asked for again, and its socket closed, in ms; up to a second earlier, since tokens count seconds. */
const start = async (timing: { readonly asks: number; readonly closes: number }): Promise<void> => {
  relay = await startRelay({
    syncTiming: {
      askBeforeExpiry: limits.token.access - timing.asks,
      closeAfterExpiry: timing.closes - limits.token.access,
      pingEvery: 20,
      silentFor: 200,
    },
  });
  alice = await makeAccount(relay, 'alice');
};

beforeEach(() => {
  peers = [];
});

afterEach(async () => {
  for (const peer of peers) peer.socket.terminate();
  await relay.close();
});

const inboxOf = ({ user }: TestAccount): string => `inbox:${user}`;
const come = async (token = alice.token): Promise<RawPeer> => {
  const peer = await connectRaw(relay, token);
  peers.push(peer);
  await peer.open(inboxOf(alice));
  return peer;
};
/** Answers pings, as a provider does. */
const keepAlive = (peer: RawPeer): void => {
  peer.socket.on('message', (data: Buffer) => {
    if (data.length === 1) peer.sendBytes(Uint8Array.of(10));
  });
};
const untilExpiring = (peer: RawPeer) =>
  peer.hear('stateless', ({ event }) => (event as { t: string }).t === 'expiring');
const closedWith = async (peer: RawPeer): Promise<{ code: number; reason: string }> => peer.ended;
const reason = (type: RefusalType, code = 4401) => ({ code, reason: type });

describe('a token', () => {
  it('[I2] is asked for again before it ends, and closes the socket when none comes', async () => {
    await start({ asks: 1_200, closes: 1_800 });
    const peer = await come();
    keepAlive(peer);
    await untilExpiring(peer);
    expect(await closedWith(peer)).toEqual(reason('expired-token'));
  });

  it('[I2] that is newer keeps the socket open', async () => {
    await start({ asks: 1_200, closes: 60_000 });
    const peer = await come();
    keepAlive(peer);
    await untilExpiring(peer);
    // Tokens count seconds: a newer one is to end later.
    await setTimeout(1_000);
    const refreshed = valueOf(await alice.call('refresh', { cookie: alice.cookie }));
    const { heard } = peer;
    const asked = heard.length;
    peer.sendStateless(inboxOf(alice), { t: 'token', token: refreshed.accessToken });
    // Among pings, which come when they come.
    const answer = await peer.hear('stateless', (each) => heard.indexOf(each) >= asked);
    expect(answer).toMatchObject({ event: { t: 'expiring' } });
    expect(peer.socket.readyState).toBe(peer.socket.OPEN);
  });

  it('[I2] that ends soon is asked for as soon as the inbox is open', async () => {
    await start({ asks: 0, closes: 60_000 });
    expect(await untilExpiring(await come())).toMatchObject({ name: inboxOf(alice) });
  });

  it('[I2] of another device is not taken', async () => {
    await start({ asks: 100, closes: 60_000 });
    const device = await makeDevice();
    const other = await signInTo(relay, { handle: 'alice', password: alice.password, device });
    const peer = await come();
    peer.sendStateless(inboxOf(alice), { t: 'token', token: valueOf(other).accessToken });
    expect(await closedWith(peer)).toEqual(reason('bad-token'));
  });

  it('[I2] that is none is not taken', async () => {
    await start({ asks: 100, closes: 60_000 });
    const peer = await come();
    peer.sendStateless(inboxOf(alice), { t: 'token', token: 'garbage' });
    expect(await closedWith(peer)).toEqual(reason('bad-token'));
  });
});

describe('a device that is revoked', () => {
  it("[I4] loses its sockets at once, and gets no other; the user's other devices stay", async () => {
    await start({ asks: 60_000, closes: 60_000 });
    const device = await makeDevice();
    const phone = valueOf(await signInTo(relay, { handle: 'alice', password: alice.password, device }));
    const first = await come(phone.accessToken);
    const second = await come(phone.accessToken);
    const laptop = await come();
    await alice.call('revokeDevice', { params: { device: device.id } });
    expect(await closedWith(first)).toEqual(reason('signed-out'));
    expect(await closedWith(second)).toEqual(reason('signed-out'));
    expect(await refusedUpgrade(relay, phone.accessToken)).toMatchObject({ status: 401 });
    expect(laptop.socket.readyState).toBe(laptop.socket.OPEN);
  });

  it('[I4] is heard no more, also when it does not let go of its socket', async () => {
    await start({ asks: 60_000, closes: 60_000 });
    const peer = await come();
    await peer.open(`roster:${alice.user}`);
    peer.socket.pause();
    await alice.call('signOut', { cookie: alice.cookie });
    await vi.waitUntil(() => relay.stats().sockets === 0);
    const document = new Y.Doc();
    document.getMap('options').set('sound', true);
    peer.sendUpdate(`roster:${alice.user}`, Y.encodeStateAsUpdate(document));
    peer.socket.resume();
    await peer.ended;
    expect(relay.stats().rows).toBe(0);
  });
});

describe('a socket', () => {
  it('[R13] that is idle stays open, as long as it answers', async () => {
    await start({ asks: 60_000, closes: 60_000 });
    const peer = await come();
    keepAlive(peer);
    await peer.hear('ping', () => peer.heard.filter(({ type }) => type === 'ping').length > 20);
    expect(peer.socket.readyState).toBe(peer.socket.OPEN);
  });

  it('[R13] that is dead is closed', async () => {
    await start({ asks: 60_000, closes: 60_000 });
    const peer = await come();
    // Ours cuts it off, Hocuspocus says goodbye first: whichever timer is ahead by a moment.
    expect([1006, refusals['slow-reader'].code]).toContain((await peer.ended).code);
    await vi.waitUntil(() => relay.stats().sockets === 0);
  });
});
