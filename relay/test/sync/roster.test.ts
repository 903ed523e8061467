import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import {
  connectRaw,
  makeAccount,
  type RawPeer,
  startRelay,
  type TestAccount,
  type TestRelay,
} from '../support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let peers: RawPeer[];

beforeEach(async () => {
  // Hocuspocus prints every refusal.
  vi.spyOn(console, 'error').mockReturnValue();
  relay = await startRelay();
  alice = await makeAccount(relay, 'alice');
  peers = [];
});

afterEach(async () => {
  for (const peer of peers) peer.socket.terminate();
  await relay.close();
  vi.restoreAllMocks();
});

const roster = (): string => `roster:${alice.user}`;
const come = async (name = roster()): Promise<RawPeer> => {
  const peer = await connectRaw(relay, alice.token);
  peers.push(peer);
  await peer.open(name);
  return peer;
};
const roundOf = (set: (options: Y.Map<unknown>) => void, document = new Y.Doc()): Uint8Array => {
  const before = Y.encodeStateVector(document);
  set(document.getMap('options'));
  return Y.encodeStateAsUpdate(document, before);
};

const read = async (peer: RawPeer): Promise<unknown> => {
  peer.askForAll(roster());
  const { payload } = await peer.hear('sync', ({ step }) => step === 1);
  const document = new Y.Doc();
  Y.applyUpdate(document, payload);
  return document.getMap('options').toJSON();
};

describe('the roster document', () => {
  it('[R14] brings a setting to the other devices, and keeps it', async () => {
    const [laptop, phone] = [await come(), await come()];
    laptop.sendUpdate(
      roster(),
      roundOf((options) => options.set('sound', { volume: 3 })),
    );
    await phone.hear('sync', ({ step }) => step === 2);
    const { folder, port } = relay;
    await relay.stop();
    relay = await startRelay({ config: { data: folder, port } });
    expect(await read(await come())).toEqual({ sound: { volume: 3 } });
  });

  it('[R14] takes no gap, no garbage, and no more than a megabyte', async () => {
    const document = new Y.Doc();
    roundOf((options) => options.set('first', 1), document);
    const late = roundOf((options) => options.set('second', 2), document);
    const large = roundOf((options) => options.set('note', 'x'.repeat(1_100_000)));
    const refusals: string[] = [];
    for (const update of [late, Uint8Array.of(9, 9, 9), large]) {
      const peer = await come();
      peer.sendUpdate(roster(), update);
      refusals.push(await peer.closedBecause(roster()));
    }
    expect(refusals).toEqual(['clock-gap', 'malformed', 'too-large']);
    expect([relay.stats().rows, await read(await come())]).toEqual([0, {}]);
  });
});

describe('an inbox', () => {
  it('[A5] takes no content at all', async () => {
    const inbox = `inbox:${alice.user}`;
    const peer = await come(inbox);
    peer.sendUpdate(
      inbox,
      roundOf((options) => options.set('a', 1)),
    );
    expect(await peer.closedBecause(inbox)).toBe('forbidden');
    expect(relay.stats().rows).toBe(0);
  });
});
