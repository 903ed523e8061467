import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clocks, ConversationId, Entry, PageEvent, Receipt } from '#protocol';
import { say, updatesOf } from '#protocol/testing';
import {
  connectRaw,
  makeAccount,
  makeContacts,
  type RawPeer,
  sessionOf,
  startRelay,
  type TestAccount,
  type TestRelay,
} from '../support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let bob: TestAccount;
let conversation: ConversationId;
let peers: RawPeer[];

beforeEach(async () => {
  relay = await startRelay({ syncTiming: { coalesce: 10, linger: 5, keepReceiptsAfter: 5 } });
  alice = await makeAccount(relay, 'alice');
  bob = await makeAccount(relay, 'bob');
  conversation = await makeContacts(alice, bob);
  peers = [];
});

afterEach(async () => {
  for (const peer of peers) peer.socket.terminate();
  await relay.close();
});

const page = (): string => `c:${conversation}:0`;

const come = async (account: TestAccount): Promise<RawPeer> => {
  const peer = await connectRaw(relay, account.token);
  peers.push(peer);
  await peer.open(page());
  return peer;
};

/** Alice says something, which is safe when this resolves. */
const speak = async (peer: RawPeer): Promise<Entry> => {
  const session = sessionOf(alice, conversation);
  let entry: Entry | undefined;
  const updates = await updatesOf(session.doc, async () => {
    entry = await say(session, 'hello');
  });
  for (const update of updates) peer.sendUpdate(page(), update);
  if (!entry) throw new Error('nothing was said');
  await untilDurable(peer, entry);
  return entry;
};

const eventsOf = (peer: RawPeer): PageEvent[] =>
  peer.heard.flatMap((heard) => (heard.type === 'stateless' ? [heard.event as PageEvent] : []));
const receiptsTo = (peer: RawPeer): Receipt[] =>
  eventsOf(peer).flatMap((event) => (event.t === 'receipts' ? event.receipts : []));

const untilDurable = async (peer: RawPeer, { struct: [client] }: Entry): Promise<void> => {
  await peer.hear('stateless', () =>
    eventsOf(peer).some((event) => event.t === 'durable' && event.clocks.some(([id]) => id === client)),
  );
};
const untilReceipts = async (peer: RawPeer, count: number): Promise<Receipt[]> => {
  await peer.hear('stateless', () => receiptsTo(peer).length >= count);
  return receiptsTo(peer);
};

const seen = (peer: RawPeer, delivered: Clocks, read: Clocks = []): void =>
  peer.sendStateless(page(), { t: 'seen', delivered, read });

describe('receipts', () => {
  it('[R15] reach the other members as they grow', async () => {
    const a = await come(alice);
    const b = await come(bob);
    const { struct } = await speak(a);
    const upTo: Clocks = [[struct[0], 1]];
    seen(b, upTo);
    seen(b, upTo);
    seen(b, [], upTo);
    expect(await untilReceipts(a, 2)).toEqual([
      { user: bob.user, delivered: upTo, read: [] },
      { user: bob.user, delivered: [], read: upTo },
    ]);
    expect(receiptsTo(b)).toEqual([]);
  });

  it('[R15] never say more than there is', async () => {
    const a = await come(alice);
    const b = await come(bob);
    const { struct } = await speak(a);
    seen(b, [
      [struct[0], 1_000_000],
      [12_345, 7],
    ]);
    expect(await untilReceipts(a, 1)).toEqual([
      { user: bob.user, delivered: [[struct[0], 1]], read: [] },
    ]);
  });

  it('[R15] are kept over a restart, for whoever joins', async () => {
    const a = await come(alice);
    const b = await come(bob);
    const { struct } = await speak(a);
    seen(b, [], [[struct[0], 1]]);
    await untilReceipts(a, 1);
    const { folder, port } = relay;
    await relay.stop();
    relay = await startRelay({ config: { data: folder, port } });
    const again = await come(alice);
    expect(await untilReceipts(again, 1)).toEqual([
      { user: bob.user, delivered: [[struct[0], 1]], read: [[struct[0], 1]] },
    ]);
    const own = await come(bob);
    await own.hear('stateless');
    expect(receiptsTo(own)).toEqual([]);
  });

  it('[I5] of one who blocks stand still for the other, now and at the next visit', async () => {
    const a = await come(alice);
    const b = await come(bob);
    const first = await speak(a);
    seen(b, [[first.struct[0], 1]]);
    await untilReceipts(a, 1);
    await bob.call('block', { params: { user: alice.user } });
    const second = await speak(a);
    seen(
      b,
      [],
      [
        [first.struct[0], 1],
        [second.struct[0], 1],
      ],
    );
    seen(a, [], [[first.struct[0], 1]]);
    await untilReceipts(b, 1);
    const again = await come(alice);
    await untilReceipts(again, 1);
    const shown = [{ user: bob.user, delivered: [[first.struct[0], 1]], read: [] }];
    expect([receiptsTo(a), receiptsTo(again)]).toEqual([shown, shown]);
  });
});

describe('a hint', () => {
  it('[R6] tells members where something is new, also those who are elsewhere', async () => {
    const inbox = await connectRaw(relay, bob.token);
    peers.push(inbox);
    await inbox.open(`inbox:${bob.user}`);
    await speak(await come(alice));
    const { event } = await inbox.hear(
      'stateless',
      (heard) => (heard.event as { t: string }).t === 'conversation',
    );
    expect(event).toEqual({ t: 'conversation', conversation, page: 0, from: alice.user });
  });
});
