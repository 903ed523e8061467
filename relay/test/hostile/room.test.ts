import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type ConversationId, pageEntries } from '#protocol';
import { remove, say, updatesOf } from '#protocol/testing';
import { defaultQuotas, type QuotaLimits } from '../../quotas/index.ts';
import {
  connectRaw,
  makeAccount,
  makeContacts,
  putFile,
  type RawPeer,
  readAll,
  saidIn,
  sendAndHear,
  sessionOf,
  signInTo,
  startRelay,
  type TestAccount,
  type TestRelay,
  type TestRelayOptions,
  valueOf,
} from '../support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let mallory: TestAccount;
let conversation: ConversationId;
let peers: RawPeer[];

const page = (): string => `c:${conversation}:0`;

const begin = async (
  quotas: Partial<QuotaLimits>,
  options: Omit<TestRelayOptions, 'config'> = {},
): Promise<void> => {
  relay = await startRelay({ ...options, config: { quotas: { ...defaultQuotas, ...quotas } } });
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

/** Mallory with somebody new: 200 kB. */
const fill = async (peer: RawPeer, id: ConversationId): Promise<void> => {
  const session = sessionOf(mallory, id);
  for (let line = 0; line < 20; line += 1) await say(session, 'x'.repeat(7_000));
  const update = Y.encodeStateAsUpdate(session.doc);
  expect(await sendAndHear(peer, `c:${id}:0`, update)).toBe('taken');
};

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

describe('the documents in memory', () => {
  it('[Q5] leave with who filled them, at once where they are more than the budget', async () => {
    // Room for about three full pages; linger is 30 s.
    const documentMemory = 3 * 640_000;
    await begin({ documentMemory }, { syncTiming: { compactAfter: 10 } });
    const others = await Promise.all(
      Array.from({ length: 8 }, async (_, each) => makeAccount(relay, `friend${each}`)),
    );
    const m = await come(mallory);
    const conversations = await Promise.all(others.map(async (other) => makeContacts(mallory, other)));
    const names = conversations.map((id) => `c:${id}:0`);
    for (const name of names) expect(await m.open(name)).toBe('open');
    for (const id of conversations) await fill(m, id);
    expect(relay.stats().documentBytes).toBeGreaterThan(2 * documentMemory);
    await m.close();
    await vi.waitUntil(() => relay.stats().documentBytes <= documentMemory);
    const { documents } = relay.stats();
    expect(documents).toBeGreaterThan(0);
    expect(documents).toBeLessThan(names.length);
    // And all of it is there.
    const back = await come(mallory, ...names.slice(0, 3));
    for (const name of names.slice(0, 3)) {
      expect(pageEntries(await readAll(back, name))).toHaveLength(20);
    }
  });

  it('[Q6] that are open keep others from nothing: who has more than their share gets no more', async () => {
    await begin({ documentMemory: 1_000_000 });
    const m = await come(mallory);
    const opened: string[] = [];
    for (let each = 0; each < 6; each += 1) {
      const other = await makeAccount(relay, `friend${each}`);
      const withOther = await makeContacts(mallory, other);
      const answer = await m.open(`c:${withOther}:0`);
      opened.push(answer);
      if (answer === 'open') await fill(m, withOther);
    }
    expect(opened).toEqual(['open', 'open', 'busy', 'busy', 'busy', 'busy']);
    const a = await come(alice, page());
    expect(
      await sendAndHear(a, page(), await saidIn(sessionOf(alice, conversation), 'good evening')),
    ).toBe('taken');
    await come(mallory, `inbox:${mallory.user}`);
  });
});

describe('the space for files', () => {
  it('[Q8] of all is not taken by a crowd of fresh accounts: those who were there before have their part', async () => {
    let now = Date.now();
    const uploads = { file: 1_000, person: 8_000, newcomers: 10_000, relay: 40_000 };
    relay = await startRelay({ clock: { now: () => now }, config: { uploads } });
    const old = await makeAccount(relay, 'alice');
    now += 31 * 24 * 3_600_000;
    const crowd = await Promise.all(
      Array.from({ length: 25 }, async (_, each) => makeAccount(relay, `fresh${each}`)),
    );
    let file = 0;
    const fillAll = async (who: Pick<TestAccount, 'token'>): Promise<number> => {
      for (let taken = 0; ; taken += 1_000) {
        const content = new Uint8Array(1_000);
        new DataView(content.buffer).setUint32(0, (file += 1));
        const answer = await putFile(relay, who, content);
        if (answer === 'no-room') return taken;
        expect(answer).toMatchObject({ bytes: 1_000 });
      }
    };
    const taken: number[] = [];
    for (const fresh of crowd) taken.push(await fillAll(fresh));
    expect(taken.slice(0, 6)).toEqual([2_000, 2_000, 2_000, 2_000, 2_000, 0]);
    expect(taken.reduce((sum, bytes) => sum + bytes, 0)).toBe(10_000);
    const back = valueOf(await signInTo(relay, { ...old, device: old.device }));
    expect(await fillAll({ token: back.accessToken })).toBe(8_000);

    // And a month later they are new no more.
    now += 31 * 24 * 3_600_000;
    const [first] = crowd;
    if (!first) return;
    const again = valueOf(await signInTo(relay, { ...first, device: first.device }));
    expect(await fillAll({ token: again.accessToken })).toBe(6_000);
  });

  it('[Q7] on the disk ends at the floor, also in the middle of a file', async () => {
    const free = [1_000_000_000, 1_000_000_000, 1_000_000_000, 199_999_999];
    await begin({}, { disk: { freeBytes: async () => free.shift() ?? 0, every: 1_000_000 } });
    expect(await putFile(relay, alice, new Uint8Array(9_000_000))).toBe('low-disk');
    expect(await putFile(relay, alice, new Uint8Array(10))).toBe('low-disk');
    const files = readdirSync(join(relay.folder, 'blobs'), { recursive: true, withFileTypes: true });
    expect(files.filter((each) => each.isFile())).toEqual([]);
  });
});

describe('a disk that is nearly full', () => {
  it('[Q7] takes small words and deletions alone, says so, and recovers by itself', async () => {
    let free = 1_000_000_000;
    await begin({}, { disk: { freeBytes: async () => free, every: 5 } });
    const isLow = async (): Promise<boolean> => {
      const answer = await fetch(`${relay.url}/ready`);
      expect(answer.status).toBe(200);
      return ((await answer.json()) as { readonly disk: string }).disk === 'low';
    };
    const a = await come(alice, page());
    const session = sessionOf(alice, conversation);
    expect(await isLow()).toBe(false);
    free = 199_000_000;
    await vi.waitUntil(isLow);
    expect(await sendAndHear(a, page(), await saidIn(session, 'good evening'))).toBe('taken');
    const [entry] = pageEntries(session.doc);
    const [deletion = new Uint8Array()] = await updatesOf(session.doc, async () => {
      if (entry) await remove(session, entry);
    });
    expect(await sendAndHear(a, page(), deletion)).toBe('taken');
    for (let line = 0; line < 3; line += 1) await say(session, 'x'.repeat(7_000));
    const much = Y.encodeStateAsUpdate(session.doc);
    expect(await sendAndHear(a, page(), much)).toBe('low-disk');
    free = 1_000_000_000;
    await vi.waitUntil(async () => !(await isLow()));
    expect(await sendAndHear(await come(alice, page()), page(), much)).toBe('taken');
  });
});
