import { MessageType } from '@hocuspocus/server';
import { writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { ConversationId } from '#protocol';
import { say } from '#protocol/testing';
import {
  connectRaw,
  makeAccount,
  makeContacts,
  type RawPeer,
  sessionOf,
  startRelay,
  type TestAccount,
  type TestRelay,
} from '../support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let mallory: TestAccount;
let conversation: ConversationId;
let peers: RawPeer[];

const page = (): string => `c:${conversation}:0`;
const inbox = ({ user }: TestAccount): string => `inbox:${user}`;

const start = async (perSecond: number): Promise<void> => {
  relay = await startRelay({ syncTiming: { workRate: { burst: 100_000, perSecond } } });
  alice = await makeAccount(relay, 'alice');
  mallory = await makeAccount(relay, 'mallory');
  conversation = await makeContacts(alice, mallory);
};

const come = async (account: TestAccount, ...names: readonly string[]): Promise<RawPeer> => {
  const peer = await connectRaw(relay, account.token);
  peers.push(peer);
  for (const name of names) await peer.open(name);
  return peer;
};

/** The relay answers somebody else. */
const isAnswered = async (): Promise<void> => {
  const peer = await come(alice, inbox(alice), page());
  peer.askForAll(page());
  await peer.hear('sync', ({ step }) => step === 1);
};

const answersTo = ({ heard }: RawPeer): number => heard.filter(({ type }) => type === 'sync').length;

beforeEach(() => {
  // Hocuspocus prints what it refuses.
  vi.spyOn(console, 'error').mockReturnValue();
  peers = [];
});

afterEach(async () => {
  for (const peer of peers) peer.socket.terminate();
  await relay.close();
  vi.restoreAllMocks();
});

describe('who asks for more than their share', () => {
  it('[R20] is read no further, on any of their sockets, while others are answered', async () => {
    await start(1);
    const session = sessionOf(mallory, conversation);
    for (let line = 0; line < 20; line += 1) await say(session, 'x'.repeat(1_000));
    const writing = await come(mallory, page());
    writing.sendUpdate(page(), Y.encodeStateAsUpdate(session.doc));
    await writing.hear('status');
    const asking = [await come(mallory, page()), await come(mallory, page())];
    for (let asked = 0; asked < 150; asked += 1) for (const peer of asking) peer.askForAll(page());
    for (let round = 0; round < 3; round += 1) await isAnswered();
    const answered = asking.map(answersTo).reduce((sum, count) => sum + count, 0);
    // Some 100 µs to ask and 1,300 to answer, of 100,000; 2 frames for each answer.
    expect(answered).toBeGreaterThan(10);
    expect(answered).toBeLessThan(250);
    expect(asking.map(({ socket }) => socket.readyState)).toEqual([1, 1]);
  });

  it('[R20] is heard again when that is paid', async () => {
    await start(200_000);
    const peer = await come(mallory, page(), inbox(mallory));
    for (let asked = 0; asked < 150; asked += 1) peer.askForAll(page());
    peer.sendStateless(inbox(mallory), { t: 'status', status: 'busy' });
    await peer.hear('stateless', ({ event }) => (event as { status?: string }).status === 'busy');
    expect(answersTo(peer)).toBeGreaterThanOrEqual(150);
  });

  it.each<[string, (peer: RawPeer) => void]>([
    ['all that a page holds', (peer) => peer.askForAll(page())],
    [
      'what it lacks beside 1,000 sessions that nobody has heard of',
      (peer) => {
        const unknown = Array.from({ length: 1_000 }, (_, index) => [2 ** 40 + index, 1] as const);
        peer.send(page(), MessageType.Sync, (encoder) => {
          writeVarUint(encoder, 0);
          writeVarUint8Array(encoder, Y.encodeStateVector(new Map(unknown)));
        });
      },
    ],
    ['who is there', (peer) => peer.send(page(), MessageType.QueryAwareness)],
    [
      'nothing, and says what it has seen',
      (peer) => peer.sendStateless(page(), { t: 'seen', delivered: [], read: [] }),
    ],
    ['for presence', (peer) => peer.sendStateless(inbox(mallory), { t: 'presence' })],
    [
      'to be let in and out',
      (peer) => {
        peer.send(page(), MessageType.CLOSE);
        peer.send(page(), MessageType.Auth, (encoder) => {
          writeVarUint(encoder, 0);
          writeVarString(encoder, 'token');
        });
      },
    ],
  ])('[R20] takes turns with others, one message a turn: who asks %s', async (_, ask) => {
    await start(10_000_000);
    const peer = await come(mallory, page(), inbox(mallory));
    const other = await come(alice, page());
    const before = relay.stats();
    let turns = 0;
    let isOver = false;
    const count = (): void => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    for (let asked = 0; asked < 300; asked += 1) ask(peer);
    count();
    other.askForAll(page());
    await other.hear('sync', ({ step }) => step === 1);
    // It did not wait for all of them.
    expect(turns).toBeLessThan(250);
    peer.sendStateless(inbox(mallory), { t: 'status', status: 'busy' });
    await peer.hear('stateless', ({ event }) => (event as { status?: string }).status === 'busy');
    isOver = true;
    // And they did not come all at once.
    expect(turns).toBeGreaterThan(250);
    expect(relay.stats().sockets).toBe(before.sockets);
  });
});
