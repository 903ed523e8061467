import { rmSync } from 'node:fs';
import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BlobId, ConversationId, EntryBody } from '#protocol';
import { refOf, remove, writeEntry } from '#protocol/testing';
import {
  callRelay,
  connectProvider,
  getFile,
  hashOf,
  makeAccount,
  makeContacts,
  openPage,
  type PeerPage,
  putFile,
  refusalOf,
  startRelay,
  statusOfFile,
  type TestAccount,
  type TestRelay,
  valueOf,
} from './support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let bob: TestAccount;
let mallory: TestAccount;
let conversation: ConversationId;
let sockets: HocuspocusProviderWebsocket[];
let now: number;

const clock = { now: () => now };
const day = 24 * 3_600_000;

beforeEach(async () => {
  now = Date.now();
  relay = await startRelay({ clock });
  [alice, bob, mallory] = await Promise.all([
    makeAccount(relay, 'alice'),
    makeAccount(relay, 'bob'),
    makeAccount(relay, 'mallory'),
  ]);
  conversation = await makeContacts(alice, bob);
  sockets = [];
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await relay.close();
});

const content = new TextEncoder().encode('what is in it');
const blob = hashOf(content);

const open = async (who: TestAccount, id = conversation): Promise<PeerPage> => {
  const socket = connectProvider(relay, () => who.token);
  sockets.push(socket);
  const page = openPage(socket, who, id);
  await vi.waitUntil(() => page.provider.isSynced);
  return page;
};

const fileBody = (named: BlobId = blob): EntryBody => ({
  kind: 'file',
  blob: named,
  name: 'notes.txt',
  bytes: content.length,
});

/** Says it, and waits until the relay has it. */
const say = async (page: PeerPage, body: EntryBody) => {
  const entry = await writeEntry(page.session, body);
  await vi.waitUntil(() => page.isDurable(entry));
  return entry;
};

const takeBack = async (
  page: PeerPage,
  ...[entry, also]: [Parameters<typeof remove>[1], Parameters<typeof remove>[2]?]
) => {
  const deletion = await remove(page.session, entry, also);
  await vi.waitUntil(() => page.isDurable(deletion));
};

const whoGetsIt = async (id: BlobId = blob): Promise<Record<string, number>> => ({
  alice: await statusOfFile(relay, alice, id),
  bob: await statusOfFile(relay, bob, id),
  mallory: await statusOfFile(relay, mallory, id),
});

describe('a file at the relay', () => {
  it('[BB1] is answered whole to who uploaded it, with the type that was found in it', async () => {
    const stored = await putFile(relay, alice, content);
    expect(stored).toEqual({ blob, bytes: content.length, type: 'application/octet-stream' });
    expect(await (await getFile(relay, alice, blob)).text()).toBe('what is in it');
  });

  it('[BB2] is read by the members of a conversation once an entry names it, and is not there for others', async () => {
    await putFile(relay, alice, content);
    expect(await whoGetsIt()).toEqual({ alice: 200, bob: 404, mallory: 404 });
    await say(await open(alice), fileBody());
    expect(await whoGetsIt()).toEqual({ alice: 200, bob: 200, mallory: 404 });
  });

  it('[BB2] is not there for a stranger just as one that never was', async () => {
    await putFile(relay, alice, content);
    const answers = await Promise.all(
      [blob, hashOf(new Uint8Array(7))].map(async (id) => {
        const response = await getFile(relay, mallory, id);
        const { date: _date, ...headers } = Object.fromEntries(response.headers);
        return { status: response.status, headers, body: await response.text() };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.status).toBe(404);
  });

  it('[BB2] is not opened by an entry of somebody who only knows its hash', async () => {
    await putFile(relay, alice, content);
    const other = await makeContacts(mallory, bob);
    await say(await open(mallory, other), fileBody());
    expect(await whoGetsIt()).toEqual({ alice: 200, bob: 404, mallory: 404 });
  });

  it('[BB2] may come after the entry that names it', async () => {
    await say(await open(alice), fileBody());
    expect(await whoGetsIt()).toEqual({ alice: 404, bob: 404, mallory: 404 });
    await putFile(relay, alice, content);
    expect(await whoGetsIt()).toEqual({ alice: 200, bob: 200, mallory: 404 });
  });

  it('[BB6] is kept once, whoever uploads it, and stays while one of them has an entry for it', async () => {
    await putFile(relay, alice, content);
    await putFile(relay, bob, content);
    const [a, b] = [await open(alice), await open(bob)];
    const first = await say(a, fileBody());
    const second = await say(b, fileBody());
    await takeBack(a, first);
    expect(await whoGetsIt()).toEqual({ alice: 200, bob: 200, mallory: 404 });
    await takeBack(b, second);
    expect(await whoGetsIt()).toEqual({ alice: 404, bob: 404, mallory: 404 });
  });

  it('[BB6] is gone with the deletion of the last entry that names it, emoticons of a text and its edits included', async () => {
    await putFile(relay, alice, content);
    const page = await open(alice);
    const emoticons = [{ code: ':x:', blob }];
    const text = await say(page, { kind: 'text', text: ':x:', emoticons });
    const edit = await say(page, { kind: 'edit', target: refOf(text), text: ':x::x:', emoticons });
    expect(await statusOfFile(relay, bob, blob)).toBe(200);
    await takeBack(page, text, [edit]);
    expect(await whoGetsIt()).toEqual({ alice: 404, bob: 404, mallory: 404 });
  });

  it('[BB6] is gone after a day without an entry, and stays with one', async () => {
    const other = new TextEncoder().encode('never named');
    await putFile(relay, alice, content);
    await putFile(relay, alice, other);
    await say(await open(alice), fileBody());
    await relay.stop();
    now += day + 1;
    relay = await startRelay({ clock, config: { data: relay.folder } });
    alice = { ...alice, ...(await again(alice)) };
    expect(await statusOfFile(relay, alice, blob)).toBe(200);
    expect(await statusOfFile(relay, alice, hashOf(other))).toBe(404);
    await relay.stop();
    rmSync(relay.folder, { recursive: true });
    relay = await startRelay();
  });

  it('[BB6] stays where its owner keeps it, until they drop it', async () => {
    await putFile(relay, alice, content);
    const params = { blob };
    expect(refusalOf(await mallory.call('keepBlob', { params }))).toBe('not-found');
    valueOf(await alice.call('keepBlob', { params }));
    const page = await open(alice);
    await takeBack(page, await say(page, fileBody()));
    expect(await whoGetsIt()).toEqual({ alice: 200, bob: 404, mallory: 404 });
    valueOf(await alice.call('dropBlob', { params }));
    expect(await whoGetsIt()).toEqual({ alice: 404, bob: 404, mallory: 404 });
  });
});

describe('the picture of a profile', () => {
  const picture = new TextEncoder().encode('GIF89a: begins as a picture does');
  const shown = hashOf(picture);
  const show = (id: BlobId | null) =>
    alice.call('updateProfile', { body: { picture: id && { type: 'blob', hash: id } } });

  it('[BB4] is seen by whoever sees the profile', async () => {
    await putFile(relay, alice, picture);
    valueOf(await show(shown));
    expect(await whoGetsIt(shown)).toEqual({ alice: 200, bob: 200, mallory: 404 });
  });

  it('[BB4] is gone when another takes its place, but for whom the profile stands still', async () => {
    await putFile(relay, alice, picture);
    valueOf(await show(shown));
    valueOf(await alice.call('block', { params: { user: bob.user } }));
    const newer = new TextEncoder().encode('GIF89a: newer');
    await putFile(relay, alice, newer);
    valueOf(await show(hashOf(newer)));
    expect(await statusOfFile(relay, bob, shown)).toBe(200);
    expect(await statusOfFile(relay, bob, hashOf(newer))).toBe(404);
    valueOf(await alice.call('unblock', { params: { user: bob.user } }));
    valueOf(await show(null));
    expect(await statusOfFile(relay, alice, shown)).toBe(404);
  });

  it('[BB4] [ID10] is nobody’s who only knows its hash', async () => {
    await putFile(relay, bob, picture);
    expect(refusalOf(await show(shown))).toBe('bad-picture');
    expect(await statusOfFile(relay, alice, shown)).toBe(404);
  });

  it.each([
    ['is no picture', content],
    ['is a drawing that can hold scripts', new TextEncoder().encode('<?xml version="1.0"?><svg/>')],
    ['is over 64 kB', Buffer.concat([picture, Buffer.alloc(64 * 1024)])],
  ])('[ID10] is refused where it %s, and stays what it was', async (_what, file) => {
    await putFile(relay, alice, picture);
    await putFile(relay, alice, file);
    valueOf(await show(shown));
    expect(refusalOf(await show(hashOf(file)))).toBe('bad-picture');
    expect(await whoGetsIt(shown)).toEqual({ alice: 200, bob: 200, mallory: 404 });
  });
});

/** A new token, since a day has passed. */
async function again({ cookie }: TestAccount): Promise<{ token: string }> {
  const refreshed = valueOf(await callRelay(relay.url, 'refresh', { cookie }));
  return { token: refreshed.accessToken };
}
