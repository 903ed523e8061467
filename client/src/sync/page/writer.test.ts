import { beforeEach, describe, expect, it } from 'vitest';
import { clientIdOf, type EntryId, makeClock, pageEntries, readEntry } from '#protocol';
import { alice, makeSeededRandom, makeTestConversation } from '#protocol/testing';
import * as Y from 'yjs';
import { makeWriter, type Writer } from './writer.ts';

const { id: conversation, admit, clock } = makeTestConversation();
const { bytes } = makeSeededRandom(1);
const ids = makeClock({ now: clock.now, random: bytes });

let document: Y.Doc;
let writer: Writer;
let newClientIds: number;

const say = (text: string, id: EntryId = ids.next()) => writer.enter(id, { kind: 'text', text });
const texts = () =>
  pageEntries(document).map(({ body }) => (body.kind === 'text' ? body.text : body.kind));

beforeEach(() => {
  document = new Y.Doc();
  newClientIds = 0;
  writer = makeWriter({
    document,
    name: { conversation, page: 0 },
    account: { user: alice.user, device: alice.device, key: alice.privateKey },
    random: bytes,
    onNewClientId: () => {
      newClientIds += 1;
    },
  });
});

describe('a writer', () => {
  it('[A3] writes what every peer admits, under a clientID that certifies itself', async () => {
    const entry = await say('oi');
    await say('tudo bem?');
    expect(entry.struct).toEqual([clientIdOf(alice.device, entry.nonce), 0]);
    const admitted = await admit(Y.encodeStateAsUpdate(document), new Y.Doc());
    expect(admitted.ok).toBe(true);
  });

  it('[A6] signs anew where something else took the struct meanwhile', async () => {
    await Promise.all([say('one'), say('other')]);
    expect(texts().toSorted()).toEqual(['one', 'other']);
    expect((await admit(Y.encodeStateAsUpdate(document), new Y.Doc())).ok).toBe(true);
  });

  it('[A3] begins a session of its own again where Yjs has taken another clientID', async () => {
    await say('one');
    document.clientID = 12_345;
    await say('two');
    expect(newClientIds).toBe(1);
    expect((await admit(Y.encodeStateAsUpdate(document), new Y.Doc())).ok).toBe(true);
    const logged = document
      .getArray<string>('log')
      .toArray()
      .map((jws) => readEntry(jws));
    expect(new Set(logged.map((entry) => entry.ok && entry.value.nonce)).size).toBe(2);
  });

  it('[A8] throws on what no entry may say, and changes nothing', async () => {
    await expect(say('x'.repeat(9_000))).rejects.toThrow('no entry');
    expect(texts()).toEqual([]);
  });
});
