import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InboxEvent } from '#protocol';
import {
  connectRaw,
  makeAccount,
  makeContacts,
  makeDevice,
  type RawPeer,
  signInTo,
  startRelay,
  type TestAccount,
  type TestRelay,
  valueOf,
} from '../support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let bob: TestAccount;
let carol: TestAccount;
let peers: RawPeer[];

beforeEach(async () => {
  relay = await startRelay({ syncTiming: { coalesce: 10, leaveDelay: 200 } });
  alice = await makeAccount(relay, 'alice');
  bob = await makeAccount(relay, 'bob');
  carol = await makeAccount(relay, 'carol');
  await makeContacts(alice, bob);
  peers = [];
});

afterEach(async () => {
  for (const peer of peers) peer.socket.terminate();
  await relay.close();
});

const inboxOf = ({ user }: TestAccount): string => `inbox:${user}`;

const come = async (account: TestAccount, token = account.token): Promise<RawPeer> => {
  const peer = await connectRaw(relay, token);
  peers.push(peer);
  await peer.open(inboxOf(account));
  return peer;
};

const eventsOf = (peer: RawPeer): InboxEvent[] =>
  peer.heard.flatMap((heard) => (heard.type === 'stateless' ? [heard.event as InboxEvent] : []));

/** What a peer has been told of somebody, in order. */
const statusesOf = (peer: RawPeer, { user }: TestAccount): string[] =>
  eventsOf(peer).flatMap((event) =>
    event.t === 'presence'
      ? event.people.filter(([who]) => who === user).map(([, status]) => status)
      : [],
  );

const snapshotsTo = (peer: RawPeer): InboxEvent[] =>
  eventsOf(peer).filter((event) => event.t === 'presence' && event.all);

/** Waits until a peer was told this of somebody last. */
const until = async (peer: RawPeer, about: TestAccount, status: string): Promise<void> => {
  await peer.hear('stateless', () => statusesOf(peer, about).at(-1) === status);
};

const say = (peer: RawPeer, account: TestAccount, command: object): void =>
  peer.sendStateless(inboxOf(account), command);

describe('contacts', () => {
  it('[R6] see each other come, change and go', async () => {
    const a = await come(alice);
    const b = await come(bob);
    await until(a, bob, 'available');
    await until(b, alice, 'available');
    say(b, bob, { t: 'status', status: 'lunch' });
    await until(a, bob, 'lunch');
    await b.close();
    await until(a, bob, 'offline');
    expect(statusesOf(a, bob)).toEqual(['available', 'lunch', 'offline']);
  });

  it('[R6] are told how things stand when they come, and when they ask', async () => {
    await come(bob);
    await until(await come(alice), bob, 'available');
    const a = await come(alice);
    await a.hear('stateless', () => snapshotsTo(a).length === 1);
    expect(eventsOf(a).slice(0, 2)).toEqual([
      { t: 'own-status', status: 'available' },
      { t: 'presence', all: true, people: [[bob.user, 'available', expect.any(Number)]] },
    ]);
    say(a, alice, { t: 'presence' });
    await a.hear('stateless', () => snapshotsTo(a).length === 2);
    expect(snapshotsTo(a)[1]).toEqual(snapshotsTo(a)[0]);
  });

  it('[R6] learn on every device which status they signed in with on another', async () => {
    const laptop = await come(bob);
    const { password } = bob;
    const device = await makeDevice();
    const signedIn = await signInTo(relay, { handle: 'bob', password, status: 'busy', device });
    await come(bob, valueOf(signedIn).accessToken);
    const ownStatuses = () =>
      eventsOf(laptop).flatMap((event) => (event.t === 'own-status' ? [event.status] : []));
    await laptop.hear('stateless', () => ownStatuses().length === 2);
    expect(ownStatuses()).toEqual(['available', 'busy']);
  });

  it('[R6] do not see somebody who signed in to appear offline', async () => {
    const device = await makeDevice();
    const { password } = bob;
    const signedIn = await signInTo(relay, { handle: 'bob', password, status: 'hidden', device });
    const a = await come(alice);
    const b = await come(bob, valueOf(signedIn).accessToken);
    await b.hear('stateless', () => statusesOf(b, alice).length > 0);
    await makeContacts(alice, carol);
    await come(carol);
    await until(a, carol, 'available');
    expect(statusesOf(a, bob)).toEqual([]);
  });

  it('[PR1] see somebody as away only while all of their devices are without input', async () => {
    const a = await come(alice);
    const [laptop, phone] = [await come(bob), await come(bob)];
    await until(a, bob, 'available');
    say(laptop, bob, { t: 'idle', idle: true });
    say(phone, bob, { t: 'idle', idle: true });
    await until(a, bob, 'away');
    const own = eventsOf(laptop).filter(({ t }) => t === 'own-status');
    expect(own.at(-1)).toEqual({ t: 'own-status', status: 'available', idle: true });
    say(phone, bob, { t: 'idle', idle: false });
    await until(a, bob, 'available');
    await phone.close();
    await until(a, bob, 'away');
    expect(statusesOf(a, bob)).toEqual(['available', 'away', 'available', 'away']);
  });

  it('[R6] see one who signs out go at once', async () => {
    const a = await come(alice);
    const b = await come(bob);
    await until(a, bob, 'available');
    await bob.call('signOut', { cookie: bob.cookie });
    expect(await b.ended).toEqual({ code: 4401, reason: 'signed-out' });
    await until(a, bob, 'offline');
  });

  it('[R6] are told of a newer profile', async () => {
    const a = await come(alice);
    await come(bob);
    await until(a, bob, 'available');
    const { version } = valueOf(await bob.call('updateProfile', { body: { personalMessage: 'Hi!' } }));
    await a.hear('stateless', () =>
      eventsOf(a).some(
        (event) =>
          event.t === 'presence' && event.people.some(([who, , v]) => who === bob.user && v === version),
      ),
    );
    expect(statusesOf(a, bob)).toEqual(['available', 'available']);
  });

  it('[R6] who are new to each other learn it, and see each other', async () => {
    const a = await come(alice);
    const c = await come(carol);
    await makeContacts(alice, carol);
    await until(a, carol, 'available');
    await until(c, alice, 'available');
    expect(eventsOf(c).map(({ t }) => t)).toContain('contacts');
  });

  it('[R8] are all who see anything', async () => {
    const c = await come(carol);
    await come(alice);
    await come(bob);
    await makeContacts(alice, carol);
    await until(c, alice, 'available');
    expect(statusesOf(c, bob)).toEqual([]);
  });

  it('[R6] of one person with two devices see one person', async () => {
    const device = await makeDevice('Phone');
    const signedIn = await signInTo(relay, { handle: 'bob', password: bob.password, device });
    const phone = await come(bob, valueOf(signedIn).accessToken);
    const laptop = await come(bob);
    const a = await come(alice);
    await until(a, bob, 'available');
    say(laptop, bob, { t: 'status', status: 'busy' });
    await until(a, bob, 'busy');
    await phone.hear('stateless', ({ event }) => (event as { status?: string }).status === 'busy');
    await laptop.close();
    await phone.close();
    await until(a, bob, 'offline');
    expect(statusesOf(a, bob)).toEqual(['available', 'busy', 'offline']);
  });
});

describe('one who is blocked', () => {
  it('[I5] sees the other go offline, and nothing more', async () => {
    const a = await come(alice);
    const b = await come(bob);
    await until(b, alice, 'available');
    await alice.call('block', { params: { user: bob.user } });
    await until(b, alice, 'offline');
    say(a, alice, { t: 'status', status: 'busy' });
    await alice.call('updateProfile', { body: { personalMessage: 'Not for bob' } });
    say(b, bob, { t: 'status', status: 'away' });
    await until(a, bob, 'away');
    say(b, bob, { t: 'presence' });
    await b.hear('stateless', () => snapshotsTo(b).length === 2);
    const since = eventsOf(b).findIndex((event) => JSON.stringify(event).includes('"offline"'));
    expect(eventsOf(b).slice(since)).toEqual([
      { t: 'presence', all: false, people: [[alice.user, 'offline', expect.any(Number)]] },
      { t: 'own-status', status: 'away' },
      { t: 'presence', all: true, people: [] },
    ]);
  });
});
