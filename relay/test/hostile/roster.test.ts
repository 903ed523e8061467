import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { writeAny, writeVarUint } from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { encodeRaw, type RawStruct } from '#protocol/testing';
import {
  connectRaw,
  countComparisons,
  makeAccount,
  type RawPeer,
  startRelay,
  type TestAccount,
  type TestRelay,
} from '../support/index.ts';

let relay: TestRelay;
let mallory: TestAccount;
let peers: RawPeer[];

beforeEach(async () => {
  // Hocuspocus prints every refusal.
  vi.spyOn(console, 'error').mockReturnValue();
  relay = await startRelay();
  mallory = await makeAccount(relay, 'mallory');
  peers = [];
});

afterEach(async () => {
  for (const peer of peers) peer.socket.terminate();
  await relay.close();
  vi.restoreAllMocks();
});

const roster = (): string => `roster:${mallory.user}`;
const connect = async (): Promise<RawPeer> => {
  const peer = await connectRaw(relay, mallory.token);
  peers.push(peer);
  return peer;
};

const inList: RawStruct = { texts: ['x'], parent: 'favourites' };
const inMap: RawStruct = {
  ref: 8 | 0x20,
  parent: 'options',
  key: 'sound',
  write: (encoder) => {
    writeVarUint(encoder, 1);
    writeAny(encoder, 'x');
  },
};

/** 30,000 items, each of a session of its own and standing on nothing, each later one compared with all before it. */
const poison = (struct: RawStruct): readonly Uint8Array[] =>
  Array.from({ length: 150 }, (_, update) =>
    encodeRaw({
      blocks: Array.from({ length: 200 }, (__, block) => ({
        client: 200 * update + block + 1,
        clock: 0,
        structs: [struct],
      })),
    }),
  );

const readOptions = async (peer: RawPeer): Promise<unknown> => {
  peer.askForAll(roster());
  const { payload } = await peer.hear('sync', ({ step }) => step === 1);
  const document = new Y.Doc();
  Y.applyUpdate(document, payload);
  return document.getMap('options').toJSON();
};

const settingOf = (key: string, value: string): Uint8Array => {
  const document = new Y.Doc();
  document.getMap('options').set(key, value);
  return Y.encodeStateAsUpdate(document);
};

describe('a roster made to hold up the relay', () => {
  it.each([
    ['one list', inList, 'unknown-root'],
    ['one key', inMap, 'too-many-structs'],
  ])('[R18] is refused, and nothing of it kept: 30,000 items in %s', async (_, struct, refusal) => {
    const peer = await connect();
    await peer.open(roster());
    const comparisons = await countComparisons(async () => {
      for (const update of poison(struct)) peer.sendUpdate(roster(), update);
      expect(await peer.closedBecause(roster())).toBe(refusal);
    });
    expect(comparisons).toBeLessThan(200_000);
    expect(relay.stats().rows).toBe(0);
  });

  it('[R19] that was stored before is set aside at its first load, and the next begins anew', async () => {
    const { folder, port } = relay;
    await relay.stop();
    const database = new SQLite(join(folder, 'cutuca.sqlite'));
    const insert = database.prepare('INSERT INTO log (document, data) VALUES (?, ?)');
    const updates = poison(inMap);
    for (const update of updates) insert.run(roster(), update);
    database.close();

    relay = await startRelay({ config: { data: folder, port } });
    const first = await connect();
    const comparisons = await countComparisons(async () => {
      await first.open(roster());
      const denied = await first.hear('denied', ({ name }) => name === roster());
      expect(denied.reason).toBe('damaged-document');
    });
    expect(comparisons).toBeLessThan(200_000);
    const peer = await connect();
    expect(await peer.open(roster())).toBe('open');
    peer.sendUpdate(roster(), settingOf('sound', 'mine'));
    await peer.hear('status');
    expect(await readOptions(peer)).toEqual({ sound: 'mine' });

    await relay.stop();
    const after = new SQLite(join(folder, 'cutuca.sqlite'), { readonly: true });
    const kept = after.prepare('SELECT document, count(*) AS rows FROM log GROUP BY document').all();
    after.close();
    expect(kept).toEqual([
      { document: roster(), rows: 1 },
      { document: `set-aside:${roster()}`, rows: 150 },
    ]);
    relay = await startRelay({ config: { data: folder, port } });
  });
});
