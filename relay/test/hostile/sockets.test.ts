import { MessageType } from '@hocuspocus/server';
import { writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type ConversationId, limits } from '#protocol';
import { say, updatesOf } from '#protocol/testing';
import {
  connectRaw,
  makeAccount,
  makeContacts,
  type RawPeer,
  refusedUpgrade,
  sessionOf,
  startRelay,
  type TestAccount,
  type TestRelay,
} from '../support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let bob: TestAccount;
let mallory: TestAccount;
/** Of alice and bob. */
let conversation: ConversationId;

beforeAll(async () => {
  // Hocuspocus prints what it refuses.
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  relay = await startRelay();
  alice = await makeAccount(relay, 'alice');
  bob = await makeAccount(relay, 'bob');
  mallory = await makeAccount(relay, 'mallory');
  conversation = await makeContacts(alice, bob);
});

afterAll(async () => {
  await relay.close();
  vi.restoreAllMocks();
});

const page = (): string => `c:${conversation}:0`;
const inboxOf = ({ user }: TestAccount): string => `inbox:${user}`;

describe('who asks for a socket', () => {
  it('[I2] without a token gets none', async () => {
    expect(await refusedUpgrade(relay, undefined)).toEqual({
      status: 401,
      body: '{"error":{"type":"no-token"}}',
    });
  });

  it('[I2] with garbage for a token gets none', async () => {
    expect(await refusedUpgrade(relay, 'garbage')).toMatchObject({ status: 401 });
  });

  it('[I2] with a token that has ended gets none', async () => {
    let now = Date.now();
    const aging = await startRelay({ clock: { now: () => now } });
    const { token } = await makeAccount(aging, 'alice');
    now += limits.token.access + 1_000;
    expect(await refusedUpgrade(aging, token)).toEqual({
      status: 401,
      body: '{"error":{"type":"expired-token"}}',
    });
    await aging.close();
  });

  it('[I2] with a token of another relay gets none', async () => {
    const elsewhere = await startRelay();
    const { token } = await makeAccount(elsewhere, 'alice');
    expect(await refusedUpgrade(relay, token)).toMatchObject({ status: 401 });
    await elsewhere.close();
  });

  it('[R8] from a page of another site gets none', async () => {
    expect(await refusedUpgrade(relay, alice.token, { origin: 'https://evil.example' })).toEqual({
      status: 403,
      body: '{"error":{"type":"forbidden"}}',
    });
    const own = await connectRaw(relay, alice.token, { origin: relay.url });
    await own.close();
  });

  it('[I2] is not answered with the token', async () => {
    const peer = await connectRaw(relay, alice.token);
    expect(peer.socket.protocol).toBe('cutuca');
    await peer.close();
  });
});

describe('a stranger to a conversation', () => {
  let peer: RawPeer;

  beforeEach(async () => {
    peer = await connectRaw(relay, mallory.token);
    await peer.open(inboxOf(mallory));
  });

  afterEach(async () => {
    await peer.close();
  });

  it('[R8] opens none of its pages, whether it exists or not', async () => {
    expect(await peer.open(page())).toBe('forbidden');
    expect(await peer.open(`c:${conversation}:7`)).toBe('forbidden');
    expect(await peer.open('c:nowhere-at-all:0')).toBe('forbidden');
  });

  it("[R14] opens nobody else's inbox or roster", async () => {
    expect(await peer.open(inboxOf(alice))).toBe('forbidden');
    expect(await peer.open(`roster:${alice.user}`)).toBe('forbidden');
    expect(await peer.open('inbox:nobody-of-that-name')).toBe('forbidden');
  });

  it('[R8] writes nothing without asking to open', async () => {
    const session = sessionOf(mallory, conversation);
    const [update] = await updatesOf(session.doc, () => say(session, 'let me in'));
    const { rows } = relay.stats();
    peer.sendUpdate(page(), update ?? new Uint8Array());
    expect(await peer.open(page())).toBe('forbidden');
    expect(relay.stats().rows).toBe(rows);
  });

  it.each([
    '__proto__',
    'constructor',
    'toString',
    '',
    'c:x:0',
    'c:conversation1:01',
    '../../etc/passwd',
  ])('[R7] is told that %j is no document, and keeps the others', async (name) => {
    expect(await peer.open(name)).toBe('unknown-document');
    peer.sendUpdate(name, new Uint8Array(100));
    peer.sendStateless(inboxOf(mallory), { t: 'status', status: 'away' });
    await peer.hear('stateless', ({ event }) => (event as { status?: string }).status === 'away');
    peer.sendStateless(inboxOf(mallory), { t: 'status', status: 'available' });
  });
});

describe('a peer that speaks another language', () => {
  let peer: RawPeer;
  let witness: RawPeer;

  beforeEach(async () => {
    peer = await connectRaw(relay, alice.token);
    witness = await connectRaw(relay, bob.token);
    await peer.open(page());
    await witness.open(page());
  });

  afterEach(async () => {
    await peer.close();
    // Says goodbye itself: what the other did took nobody else's socket.
    if (witness.socket.readyState !== witness.socket.OPEN) {
      throw new Error('the witness lost its socket');
    }
    await witness.close();
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['bytes that mean nothing', Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 255, 255, 255)],
    ['text', 'hello?'],
    ['an endless name', new Uint8Array(5_000).fill(65).fill(0xc8, 0, 1).fill(0x26, 1, 2)],
  ])('[R4] loses its socket for %s', async (_, bytes) => {
    peer.sendBytes(bytes);
    expect(await peer.ended).toEqual({ code: 4400, reason: 'malformed' });
  });

  it.each([
    ['a message nobody knows', MessageType.Unknown + 100],
    ['a message for other relays', MessageType.BroadcastStateless],
    ["a message of the relay's", MessageType.SyncStatus],
  ])('[R7] loses the document for %s', async (_, type) => {
    peer.send(page(), type, (encoder) => writeVarString(encoder, 'anything'));
    expect(await peer.closedBecause(page())).toBe('malformed');
  });

  it.each([
    ['no step', () => {}],
    [
      'an unknown step',
      (encoder) => {
        writeVarUint(encoder, 9);
        writeVarUint8Array(encoder, Uint8Array.of(0, 0));
      },
    ],
  ] satisfies [string, Parameters<RawPeer['send']>[2]][])(
    '[R7] loses the document for a sync message with %s',
    async (_, write) => {
      peer.send(page(), MessageType.Sync, write);
      expect(await peer.closedBecause(page())).toBe('malformed');
    },
  );

  it('[R7] loses the document for a state vector that is none', async () => {
    peer.send(page(), MessageType.Sync, (encoder) => {
      writeVarUint(encoder, 0);
      writeVarUint8Array(encoder, Uint8Array.of(200, 200, 200));
    });
    expect(await peer.closedBecause(page())).toBe('malformed');
  });

  it.each(['not json', '{}', '{"t":"seen"}', '{"t":"seen","delivered":[["a",1]],"read":[]}', '[[[['])(
    '[R7] loses the document for the command %j',
    async (payload) => {
      peer.sendStateless(page(), payload);
      expect(await peer.closedBecause(page())).toBe('malformed');
    },
  );

  it('[R4] loses its socket for a frame of 9 MB, and nobody else does', async () => {
    peer.sendBytes(new Uint8Array(9 * 1_024 * 1_024));
    expect((await peer.ended).code).toBe(1009);
  });

  it('[R4] loses its socket for a flood, which reaches nobody', async () => {
    const heard = witness.heard.length;
    for (let frame = 0; frame < 3_000; frame += 1) peer.send(page(), MessageType.QueryAwareness);
    expect(await peer.ended).toEqual({ code: 4429, reason: 'rate-limited' });
    expect(witness.heard.slice(heard)).toEqual([]);
  });

  it('[R13] loses its socket when it does not read', async () => {
    const session = sessionOf(bob, conversation);
    peer.socket.pause();
    const body = 'x'.repeat(8 * 1_024);
    for (let written = 0; written < 40; written += 1) await say(session, body);
    witness.sendUpdate(page(), Y.encodeStateAsUpdate(session.doc));
    await witness.hear('status');
    const { sockets } = relay.stats();
    for (let asked = 0; asked < 100; asked += 1) peer.askForAll(page());
    await vi.waitUntil(() => relay.stats().sockets < sockets);
    peer.socket.resume();
    expect((await peer.ended).code).toBe(1006);
  });
});
