import type { JSONWebKeySet } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import {
  admit,
  type ConversationId,
  type DeviceId,
  type EntryBody,
  jwksPath,
  type KnownDevice,
  pageEntries,
  readCertificate,
} from '#protocol';
import { say, writeEntry } from '#protocol/testing';
import {
  connectProvider,
  connectRaw,
  makeAccount,
  makeContacts,
  openPage,
  type PeerPage,
  type RawPeer,
  startRelay,
  type TestAccount,
  type TestRelay,
  valueOf,
} from '../support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let bob: TestAccount;
let carol: TestAccount;
let group: ConversationId;
let closing: (() => unknown)[];

const at = (conversation: ConversationId, member?: TestAccount) => ({
  params: { conversation, ...(member && { user: member.user }) },
});

beforeEach(async () => {
  // Hocuspocus prints every refusal.
  vi.spyOn(console, 'error').mockReturnValue();
  closing = [];
  relay = await startRelay({ syncTiming: { linger: 1, goodbye: 50 } });
  alice = await makeAccount(relay, 'alice');
  bob = await makeAccount(relay, 'bob');
  carol = await makeAccount(relay, 'carol');
  await makeContacts(alice, bob);
  await makeContacts(alice, carol);
  const body = { members: [bob.user, carol.user] };
  group = valueOf(await alice.call('createGroup', { body })).id;
  valueOf(await bob.call('acceptGroupInvite', at(group)));
});

afterEach(async () => {
  for (const close of closing) close();
  await relay.close();
  vi.restoreAllMocks();
});

const open = (account: TestAccount, document?: Y.Doc): PeerPage => {
  const socket = connectProvider(relay, () => account.token);
  closing.push(() => socket.destroy());
  return openPage(socket, account, group, document && { document });
};
const connect = async (account: TestAccount): Promise<RawPeer> => {
  const peer = await connectRaw(relay, account.token);
  closing.push(() => peer.socket.terminate());
  return peer;
};

const name = () => `c:${group}:0`;
const handleOf = (user: string) => [alice, bob, carol].find((one) => one.user === user)?.handle;
/** What the relay says in a page, in order. */
const told = (document: Y.Doc) =>
  pageEntries(document)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ body }) => {
      if (body.kind === 'role') return [`${handleOf(body.member)} is ${body.role}`];
      return body.kind === 'joined' || body.kind === 'left'
        ? [`${handleOf(body.member)} ${body.kind}`]
        : [];
    });

describe('the relay in a group', () => {
  it('[G8] says who comes, goes and owns, to all who are there', async () => {
    const a = open(alice);
    await vi.waitFor(() => expect(told(a.document)).toEqual(['alice joined', 'bob joined']));
    valueOf(await carol.call('acceptGroupInvite', at(group)));
    valueOf(await alice.call('setRole', { ...at(group, bob), body: { role: 'owner' } }));
    valueOf(await bob.call('removeMember', at(group, alice)));
    const b = open(bob);
    await vi.waitFor(() =>
      expect(told(b.document)).toEqual([
        'alice joined',
        'bob joined',
        'carol joined',
        'bob is owner',
        'alice left',
      ]),
    );
  });

  it('[G8] goes on after a restart, under a new clientID, and says nothing twice', async () => {
    const a = open(alice);
    await vi.waitFor(() => expect(told(a.document)).toHaveLength(2));
    const folder = relay.folder;
    for (const close of closing) close();
    await relay.stop();
    relay = await startRelay({ config: { data: folder }, syncTiming: { linger: 1, goodbye: 50 } });
    const again = { url: relay.url };
    const call = async (who: TestAccount, method: string, path: string) =>
      fetch(`${again.url}/api/${path}`, { method, headers: { Authorization: `Bearer ${who.token}` } });
    expect((await call(carol, 'POST', `invitations/${group}/accept`)).status).toBe(200);
    const c = open(carol);
    await vi.waitFor(() =>
      expect(told(c.document)).toEqual(['alice joined', 'bob joined', 'carol joined']),
    );
    expect(new Set(pageEntries(c.document).map(({ struct }) => struct[0])).size).toBe(2);
  });

  it('[G8] is known by its certificate, so that any peer can check the whole page with no network', async () => {
    const a = open(alice);
    await vi.waitUntil(() => a.provider.isSynced);
    const entry = await say(a.session, 'hello all');
    await vi.waitUntil(() => a.isDurable(entry) && told(a.document).length === 2);
    const keys = (await (await fetch(relay.url + jwksPath)).json()) as JSONWebKeySet;
    const devices = new Map<DeviceId, KnownDevice>();
    for (const text of valueOf(await bob.call('certificates', at(group)))) {
      const read = await readCertificate(text, keys);
      if (read.ok) devices.set(read.value.device, read.value);
    }
    const everything = Y.encodeStateAsUpdate(a.document);
    const judge = async (relayDevice: DeviceId | undefined) =>
      admit(everything, {
        document: new Y.Doc(),
        conversation: group,
        page: 0,
        now: Date.now(),
        device: (id) => devices.get(id),
        memberships: (user) => (user === alice.user ? [{ from: 0 }] : []),
        relayDevice,
      });
    const relayKey = keys.keys[0]?.kid as DeviceId;
    expect(await judge(relayKey)).toMatchObject({ ok: true });
    expect(await judge(undefined)).toMatchObject({ ok: false, error: { type: 'relay-only-kind' } });
  });

  it.each<EntryBody>([
    { kind: 'joined', member: 'user-mallory' as TestAccount['user'] },
    { kind: 'left', member: 'user-mallory' as TestAccount['user'] },
    { kind: 'role', member: 'user-mallory' as TestAccount['user'], role: 'owner' },
  ])('[A9] [G8] is imitated by nobody: $kind', async (body) => {
    const b = open(bob);
    await vi.waitUntil(() => b.provider.isSynced);
    await writeEntry(b.session, body);
    await vi.waitUntil(() => b.closed.length > 0);
    expect(b.closed[0]).toBe('relay-only-kind');
  });
});

describe('a title', () => {
  it('[G6] is what the newest title entry says, whoever of the members wrote it', async () => {
    const [a, b] = [open(alice), open(bob)];
    await vi.waitUntil(() => a.provider.isSynced && b.provider.isSynced);
    const later = b.session.clock;
    await writeEntry(a.session, { kind: 'title', title: 'Beach' });
    later.observe(a.session.clock.next());
    await writeEntry(b.session, { kind: 'title', title: 'Mountains' });
    await vi.waitFor(async () =>
      expect(valueOf(await alice.call('group', at(group))).title).toBe('Mountains'),
    );
    expect(valueOf(await carol.call('groups')).invitations).toMatchObject([{ title: 'Mountains' }]);
  });
});

describe('a picture', () => {
  it('[G11] is what the newest picture entry says, until one takes it away', async () => {
    const [a, b] = [open(alice), open(bob)];
    await vi.waitUntil(() => a.provider.isSynced && b.provider.isSynced);
    const later = b.session.clock;
    const seen = async () => valueOf(await alice.call('group', at(group))).picture;
    await writeEntry(a.session, { kind: 'picture', picture: { type: 'gallery', name: 'kite' } });
    await vi.waitFor(async () => expect(await seen()).toEqual({ type: 'gallery', name: 'kite' }));
    later.observe(a.session.clock.next());
    await writeEntry(b.session, { kind: 'picture' });
    await vi.waitFor(async () => expect(await seen()).toBeUndefined());
  });
});

describe('who is removed', () => {
  it('[G5] loses the pages at once, keeps the socket, and does not get in again', async () => {
    const b = await connect(bob);
    expect(await b.open(name())).toBe('open');
    await b.open(`inbox:${bob.user}`);
    valueOf(await alice.call('removeMember', at(group, bob)));
    expect(await b.closedBecause(name())).toBe('forbidden');
    await b.hear('stateless', ({ event }) => JSON.stringify(event).includes('"group"'));
    const again = await connect(bob);
    expect(await again.open(name())).toBe('forbidden');
  });

  it('[G5] hears of nothing that is said afterwards', async () => {
    const b = await connect(bob);
    await b.open(`inbox:${bob.user}`);
    const a = open(alice);
    await vi.waitUntil(() => a.provider.isSynced);
    valueOf(await alice.call('removeMember', at(group, bob)));
    const before = b.heard.length;
    await vi.waitFor(() => expect(told(a.document)).toContain('bob left'));
    const entry = await say(a.session, 'without bob');
    await vi.waitUntil(() => a.isDurable(entry));
    // Something that comes after whatever could have been told of it.
    b.sendStateless(`inbox:${bob.user}`, { t: 'status', status: 'busy' });
    await b.hear('stateless', ({ event }) => JSON.stringify(event).includes('"busy"'));
    const hints = b.heard.slice(before).map((heard) => JSON.stringify(heard));
    expect(hints.filter((text) => text.includes('"conversation","conversation"'))).toEqual([]);
  });

  it('[G5] is not let in by who is still there: what they wrote afterwards is refused', async () => {
    const b = open(bob);
    await vi.waitUntil(() => b.provider.isSynced);
    valueOf(await alice.call('removeMember', at(group, bob)));
    await vi.waitUntil(() => b.closed.length > 0);
    const never = await connect(carol);
    expect(await never.open(name())).toBe('forbidden');
  });

  it('[G1] comes back by a new invitation, and sees all that was said', async () => {
    const a = open(alice);
    await vi.waitUntil(() => a.provider.isSynced);
    valueOf(await alice.call('removeMember', at(group, bob)));
    await say(a.session, 'while bob was away');
    valueOf(await alice.call('inviteToGroup', { ...at(group), body: { members: [bob.user] } }));
    valueOf(await bob.call('acceptGroupInvite', at(group)));
    const b = open(bob);
    await vi.waitFor(() => expect(b.texts()).toEqual(['while bob was away']));
    const entry = await say(b.session, 'back');
    await vi.waitUntil(() => b.isDurable(entry));
  });
});

describe('members', () => {
  it('[G9] hear on their inboxes of what changes, and so does who is invited', async () => {
    const [b, c] = [await connect(bob), await connect(carol)];
    await b.open(`inbox:${bob.user}`);
    await c.open(`inbox:${carol.user}`);
    valueOf(await alice.call('withdrawGroupInvite', at(group, carol)));
    await c.hear('stateless', ({ event }) => JSON.stringify(event) === '{"t":"invitations"}');
    valueOf(await alice.call('setRole', { ...at(group, bob), body: { role: 'owner' } }));
    const changed = JSON.stringify({ t: 'group', conversation: group });
    const heard = await b.hear('stateless', ({ event }) => JSON.stringify(event) === changed);
    expect(heard.name).toBe(`inbox:${bob.user}`);
  });

  it('[G3] see neither status nor ticks of who blocks them, and hear what they say', async () => {
    valueOf(await carol.call('acceptGroupInvite', at(group)));
    await makeContacts(bob, carol);
    await carol.call('block', { params: { user: bob.user } });
    const [b, c] = [open(bob), open(carol)];
    await vi.waitUntil(() => b.provider.isSynced && c.provider.isSynced);
    await say(c.session, 'hello');
    await vi.waitFor(() => expect(b.texts()).toEqual(['hello']));
    const inbox = await connect(bob);
    await inbox.open(`inbox:${bob.user}`);
    await inbox.hear('stateless', ({ event }) => JSON.stringify(event).includes('"presence"'));
    expect(inbox.heard.some((heard) => JSON.stringify(heard).includes(carol.user))).toBe(false);
    const entry = await say(b.session, 'hello back');
    await vi.waitUntil(() => b.isDurable(entry) && c.texts().length === 2);
    const [client, clock] = entry.struct;
    c.provider.sendStateless(
      JSON.stringify({ t: 'seen', delivered: [[client, clock + 1]], read: [[client, clock + 1]] }),
    );
    const later = await say(c.session, 'after the receipt');
    await vi.waitUntil(() => c.isDurable(later) && b.texts().length === 3);
    expect(JSON.stringify(b.events)).not.toContain(carol.user);
  });
});
