import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type ConversationId, logOf, pageEntries } from '#protocol';
import { remove, say, type Session, updatesOf } from '#protocol/testing';
import {
  connectRaw,
  type FaultyLog,
  makeAccount,
  makeContacts,
  makeFaultyLog,
  type RawPeer,
  sessionOf,
  startRelay,
  type TestAccount,
  type TestRelay,
} from '../support/index.ts';

let relay: TestRelay;
let log: FaultyLog;
let alice: TestAccount;
let bob: TestAccount;
let conversation: ConversationId;
let peers: RawPeer[];
let session: Session;

beforeEach(async () => {
  // Hocuspocus prints every refusal.
  vi.spyOn(console, 'error').mockReturnValue();
  log = makeFaultyLog();
  relay = await startRelay({
    createLog: log.createLog,
    syncTiming: { linger: 10, compactAfter: 10, rowsPerSnapshot: 20, probeEvery: 10 },
  });
  alice = await makeAccount(relay, 'alice');
  bob = await makeAccount(relay, 'bob');
  conversation = await makeContacts(alice, bob);
  peers = [];
  session = sessionOf(alice, conversation);
});

afterEach(async () => {
  for (const peer of peers) peer.socket.terminate();
  await relay.close();
  vi.restoreAllMocks();
});

const page = (): string => `c:${conversation}:0`;

const come = async (account: TestAccount): Promise<RawPeer> => {
  const peer = await connectRaw(relay, account.token);
  peers.push(peer);
  await peer.open(page());
  return peer;
};

const speak = async (peer: RawPeer, act: () => Promise<unknown>): Promise<void> => {
  for (const update of await updatesOf(session.doc, act)) peer.sendUpdate(page(), update);
};

/** What a peer gets who asks for everything. */
const readAll = async (peer: RawPeer): Promise<Y.Doc> => {
  const asked = peer.heard.length;
  peer.askForAll(page());
  await peer.hear('sync', (heard) => heard.step === 1 && peer.heard.indexOf(heard) >= asked);
  const document = new Y.Doc();
  for (const heard of peer.heard) {
    if (heard.type === 'sync' && heard.step > 0) Y.applyUpdate(document, heard.payload);
  }
  return document;
};
const textsFor = async (peer: RawPeer): Promise<string[]> =>
  pageEntries(await readAll(peer)).flatMap(({ body }) => (body.kind === 'text' ? [body.text] : []));

const isReady = async (): Promise<boolean> => (await fetch(`${relay.url}/ready`)).ok;
const statusesTo = (peer: RawPeer): number => peer.heard.filter(({ type }) => type === 'status').length;

describe('a disk that is full', () => {
  it('[R2] loses nothing that was acknowledged, acknowledges nothing, and is got over without a restart', async () => {
    const a = await come(alice);
    const b = await come(bob);
    expect(await isReady()).toBe(true);
    log.disk = 'full';
    await speak(a, () => say(session, 'not now'));
    expect(await a.closedBecause(page())).toBe('storage-unavailable');
    expect(await isReady()).toBe(false);
    expect(await textsFor(b)).toEqual([]);
    expect([statusesTo(a), b.heard.filter(({ type }) => type === 'stateless')]).toEqual([0, []]);

    log.disk = 'good';
    await vi.waitUntil(isReady);
    const again = await come(alice);
    again.sendUpdate(page(), Y.encodeStateAsUpdate(session.doc));
    await again.hear('status');
    expect(await textsFor(b)).toEqual(['not now']);
  });

  it('[R2] is no reason to close the other documents', async () => {
    const a = await come(alice);
    await a.open(`inbox:${alice.user}`);
    log.disk = 'full';
    await speak(a, () => say(session, 'not now'));
    await a.closedBecause(page());
    a.sendStateless(`inbox:${alice.user}`, { t: 'status', status: 'busy' });
    const { event } = await a.hear('stateless', (heard) =>
      JSON.stringify(heard.event).includes('"busy"'),
    );
    expect(event).toEqual({ t: 'own-status', status: 'busy' });
  });

  it("[R2] that can't be read makes a document unavailable, not empty", async () => {
    const a = await come(alice);
    await speak(a, () => say(session, 'kept'));
    await a.hear('status');
    await a.close();
    await vi.waitUntil(() => relay.stats().documents === 0);
    log.unreadable = true;
    const b = await connectRaw(relay, bob.token);
    peers.push(b);
    await b.open(page());
    expect((await b.hear('denied')).reason).toBe('storage-unavailable');
    log.unreadable = false;
    expect(await textsFor(await come(bob))).toEqual(['kept']);
  });

  it("[R5] keeps the log when a snapshot can't be written", async () => {
    const a = await come(alice);
    await speak(a, () => say(session, 'kept'));
    await a.hear('status');
    log.disk = 'full';
    await a.close();
    await vi.waitUntil(() => relay.stats().documents === 0);
    log.disk = 'good';
    expect([log.compactions, await textsFor(await come(bob))]).toEqual([0, ['kept']]);
  });
});

describe('a disk that is slow', () => {
  it('[R2] keeps everyone from seeing what is not safe yet', async () => {
    const a = await come(alice);
    const b = await come(bob);
    log.disk = { slowBy: 100 };
    await speak(a, () => say(session, 'slowly'));
    const early = await textsFor(b);
    const acknowledged = statusesTo(a);
    await a.hear('status');
    expect([early, acknowledged, await textsFor(b)]).toEqual([[], 0, ['slowly']]);
  });

  it('[R5] loses no update of a client that vanished while it was written', async () => {
    const a = await come(alice);
    const b = await come(bob);
    log.disk = { slowBy: 300 };
    await speak(a, () => say(session, 'last words'));
    await vi.waitUntil(() => log.writing === 1);
    a.socket.terminate();
    await b.close();
    // Long enough for the document to go, were nothing on its way into it.
    await setTimeout(100);
    const later = await come(bob);
    expect(log.writing).toBe(1);
    await later.hear('sync', ({ step }) => step === 2);
    expect(await textsFor(later)).toEqual(['last words']);
  });
});

describe('a document that everybody has left', () => {
  it('[Q5] leaves the memory also if an update was on its way when it was to go', async () => {
    const a = await come(alice);
    log.disk = { slowBy: 100 };
    await speak(a, () => say(session, 'last words'));
    await vi.waitUntil(() => log.writing === 1);
    await a.close();
    await vi.waitUntil(() => relay.stats().documents === 0, { interval: 5 });
    expect(relay.stats().documentBytes).toBe(0);
    expect(await textsFor(await come(bob))).toEqual(['last words']);
  });
});

describe('compaction', () => {
  it('[R5] replaces a long log, and the page reads the same', async () => {
    const a = await come(alice);
    const said = Array.from({ length: 30 }, (_, line) => `line ${line}`);
    for (const [line, text] of said.entries()) {
      await speak(a, () => say(session, text));
      // What is said faster than it is written shares a row.
      await vi.waitUntil(() => a.heard.filter(({ type }) => type === 'status').length > line, {
        interval: 1,
      });
    }
    await vi.waitUntil(() => log.compactions > 0);
    await a.close();
    await vi.waitUntil(() => relay.stats().documents === 0);
    expect((await textsFor(await come(bob))).toSorted()).toEqual(said.toSorted());
  });

  it('[R5] happens when a document is left that half a long log has come to', async () => {
    const a = await come(alice);
    const said = Array.from({ length: 12 }, (_, line) => `line ${line}`);
    for (const [line, text] of said.entries()) {
      await speak(a, () => say(session, text));
      await vi.waitUntil(() => a.heard.filter(({ type }) => type === 'status').length > line, {
        interval: 1,
      });
    }
    expect(log.compactions).toBe(0);
    await a.close();
    await vi.waitUntil(() => log.compactions === 1);
    expect((await textsFor(await come(bob))).toSorted()).toEqual(said.toSorted());
  });

  it('[R5] is not for a few new lines: they are read from the log', async () => {
    const a = await come(alice);
    await speak(a, () => say(session, 'one line'));
    await a.hear('status');
    await a.close();
    await vi.waitUntil(() => relay.stats().documents === 0);
    expect(log.compactions).toBe(0);
    expect(await textsFor(await come(bob))).toEqual(['one line']);
  });

  it("[C7] takes what was deleted for everyone out of the relay's files", async () => {
    const a = await come(alice);
    await speak(a, () => say(session, 'a secret'));
    await a.hear('status');
    const signed = logOf(session.doc).get(0);
    expect(filesContain(signed)).toBe(true);
    await speak(a, async () => {
      for (const entry of pageEntries(session.doc)) await remove(session, entry);
    });
    await vi.waitUntil(() => log.compactions > 0);
    expect(filesContain(signed)).toBe(false);
    expect((await readAll(await come(bob))).getArray('log').length).toBe(1);
  });
});

const filesContain = (text: string): boolean =>
  readdirSync(relay.folder, { recursive: true, withFileTypes: true }).some(
    (file) => file.isFile() && readFileSync(join(file.parentPath, file.name)).includes(text),
  );
