import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type ConversationId, pageEntries, refusals, rosterMaps } from '#protocol';
import { remove, say, type Session, updatesOf } from '#protocol/testing';
import { defaultQuotas } from '../../quotas/index.ts';
import {
  connectRaw,
  type FaultyLog,
  makeAccount,
  makeContacts,
  makeFaultyLog,
  type RawPeer,
  saidIn,
  sendAndHear,
  sessionOf,
  startRelay,
  type TestAccount,
  type TestRelay,
  textsAt,
} from '../support/index.ts';

const minute = 60_000;
/** 100 kB at once. */
const quotas = { ...defaultQuotas, wordsPerHour: 400_000 };

let folder: string;
let passed: number;
let log: FaultyLog;
let relay: TestRelay;
let alice: TestAccount;
let mallory: TestAccount;
let conversation: ConversationId;
let peers: RawPeer[];

const page = (): string => `c:${conversation}:0`;

const start = async (): Promise<void> => {
  relay = await startRelay({
    clock: { now: () => Date.now() + passed },
    createLog: log.createLog,
    config: { quotas, data: folder },
  });
};
const begin = async (): Promise<void> => {
  await start();
  alice = await makeAccount(relay, 'alice');
  mallory = await makeAccount(relay, 'mallory');
  conversation = await makeContacts(alice, mallory);
};

const come = async (account: TestAccount, ...names: readonly string[]): Promise<RawPeer> => {
  const peer = await connectRaw(relay, account.token);
  peers.push(peer);
  for (const name of names) expect(await peer.open(name)).toBe('open');
  return peer;
};

/** Writes large texts until they are not taken any more. Gives why, and the update that was refused. */
const writeAll = async (
  peer: RawPeer,
  session: Session,
): Promise<{ readonly reason: string; readonly update: Uint8Array; readonly bytes: number }> => {
  for (let bytes = 0; bytes < 2_000_000;) {
    const update = await saidIn(session, 'x'.repeat(7_000));
    const reason = await sendAndHear(peer, page(), update);
    if (reason !== 'taken') return { reason, update, bytes };
    bytes += update.length;
  }
  throw new Error('everything was taken');
};

beforeEach(() => {
  // Hocuspocus prints what it refuses.
  vi.spyOn(console, 'error').mockReturnValue();
  folder = mkdtempSync(join(tmpdir(), 'cutuca-quotas-'));
  passed = 0;
  log = makeFaultyLog();
  peers = [];
});

afterEach(async () => {
  for (const peer of peers) peer.socket.terminate();
  await relay.close();
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

describe('who writes more than their share', () => {
  it('[Q1] is stopped at what may be written at once, and others write on', async () => {
    await begin();
    const session = sessionOf(mallory, conversation);
    const { reason, bytes } = await writeAll(await come(mallory, page()), session);
    expect(reason).toBe('over-quota');
    expect(bytes).toBeGreaterThan(80_000);
    expect(bytes).toBeLessThan(100_000);
    const a = await come(alice, page());
    expect(
      await sendAndHear(a, page(), await saidIn(sessionOf(alice, conversation), 'x'.repeat(7_000))),
    ).toBe('taken');
  });

  it('[Q1] pays for what they carry, whoever wrote it', async () => {
    await begin();
    const session = sessionOf(alice, conversation);
    for (let line = 0; line < 20; line += 1) await say(session, 'x'.repeat(7_000));
    const m = await come(mallory, page());
    expect(await sendAndHear(m, page(), Y.encodeStateAsUpdate(session.doc))).toBe('taken');
    const own = sessionOf(mallory, conversation);
    expect(await sendAndHear(m, page(), await saidIn(own, 'and mine'))).toBe('over-quota');
    const a = await come(alice, page());
    expect(await sendAndHear(a, page(), await saidIn(session, 'x'.repeat(7_000)))).toBe('taken');
  });

  it('[Q2] loses nothing: the same words are taken when some of the hour has passed', async () => {
    await begin();
    const session = sessionOf(mallory, conversation);
    const { reason, update } = await writeAll(await come(mallory, page()), session);
    expect(refusals[reason as 'over-quota'].retry).toBe('later');
    passed += 5 * minute;
    const back = await come(mallory, page());
    expect(await sendAndHear(back, page(), update)).toBe('taken');
    expect(await textsAt(back, page())).toHaveLength(pageEntries(session.doc).length);
  });

  it('[Q2] is refused alone, also where the words of others were written in one go with theirs', async () => {
    await begin();
    const m = await come(mallory, page());
    const { reason } = await writeAll(m, sessionOf(mallory, conversation));
    expect(reason).toBe('over-quota');
    const again = await come(mallory, page());
    const a = await come(alice, page());
    const session = sessionOf(alice, conversation);
    log.disk = { slowBy: 50 };
    // While the first is on its way to the disk, the others wait, and are one batch.
    const first = sendAndHear(a, page(), await saidIn(session, 'first'));
    await vi.waitUntil(() => log.writing === 1);
    const others = [
      sendAndHear(again, page(), await saidIn(sessionOf(mallory, conversation), 'x'.repeat(7_000))),
      sendAndHear(a, page(), await saidIn(session, 'second')),
    ];
    expect(await Promise.all([first, ...others])).toEqual(['taken', 'over-quota', 'taken']);
    expect(await textsAt(a, page())).toEqual(expect.arrayContaining(['first', 'second']));
  });

  it('[Q3] can still delete for everyone', async () => {
    await begin();
    const session = sessionOf(mallory, conversation);
    const secret = await saidIn(session, 'a secret');
    const m = await come(mallory, page());
    expect(await sendAndHear(m, page(), secret)).toBe('taken');
    const [entry] = pageEntries(session.doc);
    if (!entry) throw new Error('nothing was said');
    const said = Y.encodeStateAsUpdate(session.doc);
    const { reason } = await writeAll(m, session);
    expect(reason).toBe('over-quota');
    const again = await come(mallory, page());
    // Without the words that wait.
    const other = sessionOf(mallory, conversation, { document: copyOf(said) });
    const [update = new Uint8Array()] = await updatesOf(other.doc, () => remove(other, entry));
    expect(await sendAndHear(again, page(), update)).toBe('taken');
    expect(await textsAt(again, page())).not.toContain('a secret');
  });

  it('[Q3] can’t pass words as deletions: what comes with its own deletion is words', async () => {
    await begin();
    const { reason } = await writeAll(await come(mallory, page()), sessionOf(mallory, conversation));
    expect(reason).toBe('over-quota');
    const session = sessionOf(mallory, conversation);
    const updates = await updatesOf(session.doc, async () => {
      await remove(session, await say(session, 'x'.repeat(7_000)));
    });
    const again = await come(mallory, page());
    expect(await sendAndHear(again, page(), Y.mergeUpdates([...updates]))).toBe('over-quota');
  });

  it('[Q4] is not forgiven by a restart', async () => {
    await begin();
    const { update } = await writeAll(await come(mallory, page()), sessionOf(mallory, conversation));
    await relay.stop();
    await start();
    expect(await sendAndHear(await come(mallory, page()), page(), update)).toBe('over-quota');
  });

  it('[Q1] pays for a roster as for a page', async () => {
    await begin();
    const name = `roster:${mallory.user}`;
    const m = await come(mallory, name);
    const roster = new Y.Doc();
    const answers: string[] = [];
    for (let note = 0; note < 20 && (answers.at(-1) ?? 'taken') === 'taken'; note += 1) {
      const [update = new Uint8Array()] = await updatesOf(roster, async () => {
        roster.getMap(rosterMaps[0]).set('alice', 'x'.repeat(10_000));
      });
      answers.push(await sendAndHear(m, name, update));
    }
    expect(answers.slice(-2)).toEqual(['taken', 'over-quota']);
  });
});

const copyOf = (update: Uint8Array): Y.Doc => {
  const document = new Y.Doc();
  Y.applyUpdate(document, update);
  return document;
};
