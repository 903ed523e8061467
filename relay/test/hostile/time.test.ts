/** Whoever signs with the key of a device that was revoked, or of a member who left, can write any time on it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type ConversationId, type DeviceId, type Entry, makeClock, pageEntries } from '#protocol';
import { copyOf, exchange, makeSeededRandom, say, type Session, updatesOf } from '#protocol/testing';
import {
  callRelay,
  connectProvider,
  connectRaw,
  makeAccount,
  makeContacts,
  makeDevice,
  makeFaultyLog,
  openPage,
  type PeerPage,
  sessionOf,
  signInTo,
  startRelay,
  type TestAccount,
  type TestDevice,
  type TestRelay,
  type TestRelayOptions,
  valueOf,
} from '../support/index.ts';

const day = 24 * 3_600_000;

let folder: string;
let relay: TestRelay;
let alice: TestAccount;
let bob: TestAccount;
let pair: ConversationId;
let closing: (() => unknown)[];

const start = async (options: TestRelayOptions = {}): Promise<void> => {
  relay = await startRelay({
    syncTiming: { linger: 1, goodbye: 50, probeEvery: 10 },
    ...options,
    config: { data: folder },
  });
};

/** The people are the same at a relay that came back, but not its port. */
const at = (account: TestAccount): TestAccount => ({
  ...account,
  call: (name, options) => callAt(name, { token: account.token, ...options }),
});
const callAt: TestAccount['call'] = (name, options) => callRelay(relay.url, name, options);

beforeEach(async () => {
  // Hocuspocus prints every refusal.
  vi.spyOn(console, 'error').mockReturnValue();
  closing = [];
  folder = mkdtempSync(join(tmpdir(), 'cutuca-time-'));
  await start();
  alice = at(await makeAccount(relay, 'alice'));
  bob = at(await makeAccount(relay, 'bob'));
  pair = await makeContacts(alice, bob);
});

afterEach(async () => {
  hangUp();
  await relay.close();
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

const hangUp = (): void => {
  for (const close of closing.splice(0)) close();
};

const open = async (
  account: Pick<TestAccount, 'user' | 'handle' | 'device' | 'token'>,
  conversation = pair,
): Promise<PeerPage> => {
  const socket = connectProvider(relay, () => account.token);
  closing.push(() => socket.destroy());
  const page = openPage(socket, account, conversation);
  await vi.waitUntil(() => page.provider.isSynced);
  return page;
};

const sayDurably = async (page: PeerPage, text: string): Promise<Entry> => {
  const entry = await say(page.session, text);
  await vi.waitUntil(() => page.isDurable(entry));
  return entry;
};

/** Alice signs in with a phone, and signs the laptop out for good. */
const revokeLaptop = async (): Promise<TestAccount> => {
  const device = await makeDevice('Phone');
  const { password, handle } = alice;
  const signedIn = valueOf(await signInTo(relay, { device, handle, password }));
  const phone = { ...alice, device, token: signedIn.accessToken };
  const call: TestAccount['call'] = (name, options) => callAt(name, { token: phone.token, ...options });
  valueOf(await call('revokeDevice', { params: { device: alice.device.id } }));
  return { ...phone, call };
};

/** What somebody with this device's key adds to a copy of the page, at the time that they like. */
const forge = async (
  account: Pick<TestAccount, 'user' | 'handle' | 'device'>,
  document: Y.Doc,
  { conversation = pair, ms = Date.now() - day } = {},
): Promise<Uint8Array> => {
  const copy = copyOf(document);
  const random = makeSeededRandom(Date.now());
  const clock = makeClock({ now: () => ms, random: random.bytes });
  const session: Session = { ...sessionOf(account, conversation, { document: copy }), clock };
  const [update = new Uint8Array()] = await updatesOf(copy, () => say(session, 'I owe you money'));
  return update;
};

/** Sends an update as this person: why the relay closed the page for it, or `taken`. */
const carry = async (by: TestAccount, update: Uint8Array, conversation = pair): Promise<string> => {
  const name = `c:${conversation}:0`;
  const peer = await connectRaw(relay, by.token);
  closing.push(() => peer.socket.terminate());
  expect(await peer.open(name)).toBe('open');
  peer.sendUpdate(name, update);
  return Promise.race([peer.closedBecause(name), peer.hear('status').then(() => 'taken')]);
};

/** The devices that the relay vouches for in a page. */
const vouchedFor = (document: Y.Doc): readonly DeviceId[] =>
  pageEntries(document).flatMap(({ body }) => (body.kind === 'witness' ? [body.device] : []));
const isVouched = (document: Y.Doc, device: TestDevice = alice.device): boolean =>
  vouchedFor(document).includes(device.id);

const textsOf = (document: Y.Doc): readonly string[] =>
  pageEntries(document)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ body }) => (body.kind === 'text' ? [body.text] : []));

describe('a device that was revoked', () => {
  it('[I4] says nothing more through a contact, with whatever time; and the contact goes on', async () => {
    await sayDurably(await open(alice), 'hello');
    const b = await open(bob);
    const { session } = await open(alice);
    await revokeLaptop();
    expect(await carry(bob, await forge(alice, b.document))).toBe('no-witness');
    const [next = new Uint8Array()] = await updatesOf(session.doc, () => say(session, 'and more'));
    expect(await carry(bob, next)).toBe('no-witness');
    await sayDurably(b, 'I am still here');
    expect(textsOf(b.document)).toEqual(['hello', 'I am still here']);
  });

  it('[A17] is vouched for in each page that it wrote in, once, also if the relay dies before it could', async () => {
    const log = makeFaultyLog();
    hangUp();
    await relay.stop();
    await start({ createLog: log.createLog });
    await sayDurably(await open(alice), 'hello');
    log.disk = 'full';
    await revokeLaptop();
    hangUp();
    await relay.stop();
    await start();
    const b = await open(bob);
    await vi.waitUntil(() => isVouched(b.document));
    hangUp();
    await relay.stop();
    await start();
    const again = await open(bob);
    await sayDurably(again, 'hello again');
    expect(vouchedFor(again.document)).toEqual([alice.device.id]);
  });

  it('[A17] is not spoken of to somebody whom its user blocks, before they no longer do', async () => {
    await sayDurably(await open(alice), 'hello');
    const phone = await revokeLaptopBlocking();
    const b = await open(bob);
    await sayDurably(b, 'are you there?');
    expect(vouchedFor(b.document)).toEqual([]);
    expect(await carry(bob, await forge(alice, b.document))).toBe('no-witness');
    valueOf(await phone.call('unblock', { params: { user: bob.user } }));
    await vi.waitUntil(() => isVouched(b.document));
  });

  const revokeLaptopBlocking = async (): Promise<TestAccount> => {
    valueOf(await alice.call('block', { params: { user: bob.user } }));
    return revokeLaptop();
  };
});

describe('a member who was removed', () => {
  it('[A2] says nothing more through another member, with whatever time', async () => {
    const carol = at(await makeAccount(relay, 'carol'));
    await makeContacts(alice, carol);
    const body = { members: [bob.user, carol.user] };
    const group = valueOf(await alice.call('createGroup', { body })).id;
    for (const one of [bob, carol]) {
      valueOf(await one.call('acceptGroupInvite', { params: { conversation: group } }));
    }
    await sayDurably(await open(bob, group), 'hello');
    const c = await open(carol, group);
    valueOf(await alice.call('removeMember', { params: { conversation: group, user: bob.user } }));
    await vi.waitUntil(() => isVouched(c.document, bob.device));
    const forged = await forge(bob, c.document, { conversation: group, ms: Date.now() - 1_000 });
    expect(await carry(carol, forged, group)).toBe('no-witness');
    expect(textsOf(c.document)).toEqual(['hello']);
  });
});

describe('an entry that comes late', () => {
  it('[A16] from 1990 is refused, and one from a month offline is not', async () => {
    const { document } = await open(bob);
    const of1990 = await forge(alice, document, { ms: Date.UTC(1990, 0, 1) });
    expect(await carry(bob, of1990)).toBe('too-late');
    expect(await carry(alice, await forge(alice, document, { ms: Date.now() - 31 * day }))).toBe(
      'taken',
    );
  });
});

describe('a relay that came back from an old backup', () => {
  it('[A10] takes all that it had acknowledged from anybody’s copy, and nothing that a revoked device adds or exchanges', async () => {
    await sayDurably(await open(alice), 'before the backup');
    hangUp();
    await relay.stop();
    const backup = mkdtempSync(join(tmpdir(), 'cutuca-backup-'));
    cpSync(folder, backup, { recursive: true });
    await start();
    await sayDurably(await open(alice), 'after the backup');
    const b = await open(bob);
    await revokeLaptop();
    await vi.waitUntil(() => isVouched(b.document));
    const kept = copyOf(b.document);
    hangUp();
    await relay.stop();
    rmSync(folder, { recursive: true });
    cpSync(backup, folder, { recursive: true });
    rmSync(backup, { recursive: true });

    await start();
    await revokeLaptop();
    expect(await carry(bob, await forge(alice, kept))).not.toBe('taken');
    const exchanged = await exchange(cast(alice), kept);
    expect(await carry(bob, exchanged ?? new Uint8Array())).not.toBe('taken');
    expect(await carry(bob, Y.encodeStateAsUpdate(kept))).toBe('taken');
    expect(await carry(bob, await forge(alice, kept))).toBe('no-witness');
    expect(textsOf((await open(bob)).document)).toEqual(['before the backup', 'after the backup']);
  });

  const cast = ({ user, handle, device }: TestAccount) => ({
    user,
    handle,
    displayName: handle,
    device: device.id,
    key: device.publicKey,
    privateKey: device.key,
  });
});
