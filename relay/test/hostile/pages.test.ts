import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type ConversationId, type Entry, isFull, limits, pageIndexOf } from '#protocol';
import { remove, say, type Session } from '#protocol/testing';
import {
  connectRaw,
  makeAccount,
  makeContacts,
  sessionOf,
  startRelay,
  type TestAccount,
  type TestRelay,
  valueOf,
} from '../support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let bob: TestAccount;
let carol: TestAccount;
let mallory: TestAccount;

beforeAll(async () => {
  // Hocuspocus prints every refusal.
  vi.spyOn(console, 'error').mockReturnValue();
  // A socket for each page would be too many for one account.
  relay = await startRelay({ syncTiming: { workRate: { burst: 1e12, perSecond: 1e12 } } });
  alice = await makeAccount(relay, 'alice');
  bob = await makeAccount(relay, 'bob');
  carol = await makeAccount(relay, 'carol');
  mallory = await makeAccount(relay, 'mallory');
});

afterAll(async () => {
  await relay.close();
  vi.restoreAllMocks();
});

/** Sends all that a page holds over a socket of its own; resolves with `taken`, or why it was refused. */
async function send(
  by: TestAccount,
  conversation: ConversationId,
  { page, doc }: Session,
): Promise<string> {
  const name = `c:${conversation}:${page}`;
  const peer = await connectRaw(relay, by.token);
  try {
    const opened = await peer.open(name);
    if (opened !== 'open') return opened;
    peer.sendUpdate(name, Y.encodeStateAsUpdate(doc));
    return await Promise.race([
      peer.hear('status', (each) => each.name === name).then(() => 'taken'),
      peer.closedBecause(name),
    ]);
  } finally {
    await peer.close();
  }
}

const longText = 'x'.repeat(limits.entry.textBytes);

/** Writes long texts until the page is full, as a writer sees it. */
async function fill(session: Session): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  while (!isFull(pageIndexOf(session.doc))) entries.push(await say(session, longText));
  return entries;
}

describe('a member who opens page after page', () => {
  it('[C12] with one entry each gets no further than the first', async () => {
    const conversation = await makeContacts(alice, mallory);
    const answers: string[] = [];
    for (let page = 0; page < 600; page += 1) {
      const session = sessionOf(mallory, conversation, { page });
      await say(session, 'hi');
      answers.push(await send(mallory, conversation, session));
    }
    expect(answers[0]).toBe('taken');
    expect(new Set(answers.slice(1))).toEqual(new Set(['page-not-open']));
    const [summary] = valueOf(await alice.call('conversations'));
    expect(summary?.page).toBe(0);
  });
});

describe('whoever filled a page while offline', () => {
  it('[C12] has both taken, whichever comes first, and loses no word', async () => {
    const conversation = await makeContacts(alice, bob);
    const first = sessionOf(bob, conversation);
    await fill(first);
    const second = sessionOf(bob, conversation, { page: 1 });
    await say(second, 'and on');
    expect(await send(bob, conversation, second)).toBe('page-not-open');
    expect(await send(bob, conversation, first)).toBe('taken');
    expect(await send(bob, conversation, second)).toBe('taken');
  });
});

describe('a page whose words were deleted for everyone', () => {
  it('[C12] still lets the next begin at a relay that has come back from a backup', async () => {
    const conversation = await makeContacts(alice, carol);
    const first = sessionOf(carol, conversation);
    const [one, ...others] = await fill(first);
    const second = sessionOf(carol, conversation, { page: 1 });
    await say(second, 'and on');
    if (one) await remove(first, one, others.slice(0, 5));
    expect(isFull(pageIndexOf(first.doc))).toBe(false);
    expect(await send(alice, conversation, first)).toBe('taken');
    expect(await send(alice, conversation, second)).toBe('taken');
  });
});
