import { MessageType } from '@hocuspocus/server';
import { encode, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyAwarenessUpdate, Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { ConversationId } from '#protocol';
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
let mallory: TestAccount;
let conversation: ConversationId;
let peer: RawPeer;
let witness: RawPeer;

beforeAll(async () => {
  // Hocuspocus prints every refusal.
  vi.spyOn(console, 'error').mockReturnValue();
  relay = await startRelay({ syncTiming: { linger: 1 } });
  alice = await makeAccount(relay, 'alice');
  mallory = await makeAccount(relay, 'mallory');
  conversation = await makeContacts(alice, mallory);
});

afterAll(async () => {
  await relay.close();
  vi.restoreAllMocks();
});

const page = (): string => `c:${conversation}:0`;

beforeEach(async () => {
  peer = await connectRaw(relay, mallory.token);
  witness = await connectRaw(relay, alice.token);
  await peer.open(page());
  await witness.open(page());
});

afterEach(async () => {
  await peer.close();
  await witness.close();
  await vi.waitUntil(() => relay.stats().documents === 0);
});

type State = readonly [client: number, clock: number, state: unknown];

const show = (from: RawPeer, ...states: readonly State[]): void =>
  from.send(page(), MessageType.Awareness, (encoder) => {
    writeVarUint8Array(
      encoder,
      encode((inner) => {
        writeVarUint(inner, states.length);
        for (const [client, clock, state] of states) {
          writeVarUint(inner, client);
          writeVarUint(inner, clock);
          writeVarString(inner, typeof state === 'string' ? state : JSON.stringify(state));
        }
      }),
    );
  });

/** Who is shown to a peer, by clientID. */
const shownTo = (to: RawPeer): Record<string, unknown> => {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState(null);
  for (const heard of to.heard) {
    if (heard.type === 'awareness') applyAwarenessUpdate(awareness, heard.update, null);
  }
  const shown = Object.fromEntries(awareness.getStates());
  awareness.destroy();
  return shown;
};

const typing = ({ user }: TestAccount) => ({ user, typing: true });

const isTyping = (state: unknown): boolean =>
  (state as { typing?: boolean } | undefined)?.typing === true;

const expectRefused = async (reason: string): Promise<void> => {
  expect(await peer.closedBecause(page())).toBe(reason);
  show(witness, [77, 9, typing(alice)]);
  await witness.hear('awareness', () => isTyping(shownTo(witness)['77']));
  expect(shownTo(witness)).toEqual({ 77: typing(alice) });
};

describe('awareness', () => {
  it('[R9] of a member is shown to the others', async () => {
    show(peer, [5, 1, typing(mallory)]);
    await witness.hear('awareness');
    expect(shownTo(witness)).toEqual({ 5: typing(mallory) });
  });

  it('[R9] holds what the protocol knows and nothing else', async () => {
    show(peer, [5, 1, { ...typing(mallory), virus: 'x' }]);
    await witness.hear('awareness');
    expect(shownTo(witness)).toEqual({ 5: typing(mallory) });
  });

  it("[R9] in another's name is refused", async () => {
    show(peer, [5, 1, typing(alice)]);
    await expectRefused('awareness-not-yours');
  });

  it('[R9] under a clientID that another device shows itself under is refused', async () => {
    show(witness, [77, 1, { user: alice.user }]);
    await peer.hear('awareness');
    show(peer, [77, 2, typing(mallory)]);
    await expectRefused('awareness-not-yours');
  });

  it('[R9] under a clientID that another device wrote under is refused', async () => {
    const session = sessionOf(alice, conversation);
    const [update] = await updatesOf(session.doc, () => say(session, 'hello'));
    witness.sendUpdate(page(), update ?? new Uint8Array());
    await witness.hear('status');
    show(peer, [session.doc.clientID, 1, typing(mallory)]);
    await expectRefused('awareness-not-yours');
  });

  it('[R9] under a second clientID of one connection is refused', async () => {
    show(peer, [5, 1, { user: mallory.user }], [6, 1, null]);
    show(peer, [5, 2, null]);
    show(peer, [6, 2, typing(mallory)]);
    expect(await peer.closedBecause(page())).toBe('awareness-not-yours');
  });

  it('[R9] of twenty thousand invented people is refused', async () => {
    show(peer, ...Array.from({ length: 20_000 }, (_, client): State => [client, 1, '{"user":"x"}']));
    await expectRefused('too-large');
  });

  it('[R9] of two at once is refused', async () => {
    show(peer, [5, 1, typing(mallory)], [6, 1, typing(mallory)]);
    await expectRefused('awareness-not-yours');
  });

  it('[R9] that is too large is refused, except for a draft', async () => {
    show(peer, [5, 1, { user: mallory.user, draft: 'x'.repeat(8_000) }]);
    await witness.hear('awareness');
    show(peer, [5, 2, { user: mallory.user, draft: 'x'.repeat(9_000) }]);
    expect(await peer.closedBecause(page())).toBe('too-large');
  });

  it('[R9] that is no JSON is refused', async () => {
    show(peer, [5, 1, '{']);
    await expectRefused('malformed');
  });

  it('[R9] cannot take another off the page', async () => {
    show(witness, [77, 1, typing(alice)]);
    await peer.hear('awareness');
    show(peer, [77, 1, null]);
    show(peer, [77, 9, null]);
    show(peer, [5, 1, typing(mallory)]);
    await witness.hear('awareness', () => '5' in shownTo(witness));
    expect(shownTo(witness)).toEqual({ 77: typing(alice), 5: typing(mallory) });
  });

  it("[R9] is one's own again on the next connection of the device", async () => {
    show(peer, [5, 1, typing(mallory)]);
    await witness.hear('awareness');
    await peer.close();
    peer = await connectRaw(relay, mallory.token);
    await peer.open(page());
    show(peer, [5, 2, { user: mallory.user, typing: false }]);
    const again = JSON.stringify({ 5: { user: mallory.user, typing: false } });
    await witness.hear('awareness', () => JSON.stringify(shownTo(witness)) === again);
    expect(shownTo(witness)).toEqual({ 5: { user: mallory.user, typing: false } });
  });

  it('[R9] on an inbox is refused', async () => {
    const inbox = `inbox:${mallory.user}`;
    await peer.open(inbox);
    peer.send(inbox, MessageType.Awareness, (encoder) =>
      writeVarUint8Array(
        encoder,
        encode((inner) => {
          for (const count of [1, 5, 1]) writeVarUint(inner, count);
          writeVarString(inner, JSON.stringify(typing(mallory)));
        }),
      ),
    );
    expect(await peer.closedBecause(inbox)).toBe('awareness-not-yours');
  });
});

describe('awareness of one who blocks', () => {
  afterEach(async () => {
    await alice.call('unblock', { params: { user: mallory.user } });
  });

  it('[I5] ends at once for the other, and is not passed on any more', async () => {
    show(witness, [77, 1, typing(alice)]);
    await peer.hear('awareness', () => '77' in shownTo(peer));
    await alice.call('block', { params: { user: mallory.user } });
    await peer.hear('awareness', () => !('77' in shownTo(peer)));
    show(witness, [77, 3, typing(alice)]);
    show(peer, [5, 1, typing(mallory)]);
    await witness.hear('awareness', () => '5' in shownTo(witness));
    expect(shownTo(peer)).toEqual({ 5: typing(mallory) });
  });
});
