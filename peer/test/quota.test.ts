import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RefusalType } from '#protocol';
import { makeRelaySocket, openDocumentLink } from '#peer';
import { makeFakeTimers } from '#peer/testing';
import { say } from '#protocol/testing';
import { defaultQuotas } from '../../relay/quotas/index.ts';
import { makeAccount, makeContacts, sessionOf, startRelay } from '../../relay/test/support/index.ts';

const minute = 60_000;

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a peer that has written more than its account may', () => {
  it('[Q2] says so, waits for minutes, and sends the same words then', async () => {
    let passed = 0;
    const relay = await startRelay({
      clock: { now: () => Date.now() + passed },
      config: { quotas: { ...defaultQuotas, wordsPerHour: 200_000 } },
    });
    const alice = await makeAccount(relay, 'alice');
    const conversation = await makeContacts(alice, await makeAccount(relay, 'bob'));
    const timers = makeFakeTimers(Date.now());
    const socket = makeRelaySocket({
      origin: relay.url,
      timers,
      makeWebSocket: (url, protocols) => new WebSocket(url, [...protocols]),
      takeToken: async () => ({ type: 'token', token: alice.token }),
      backoff: { first: 1_000, max: 15_000 },
    });
    const shut: RefusalType[] = [];
    const refused: RefusalType[] = [];
    let opened = 0;
    const session = sessionOf(alice, conversation);
    for (let line = 0; line < 6; line += 1) await say(session, 'x'.repeat(7_000));
    const link = openDocumentLink({
      name: `c:${conversation}:0`,
      document: session.doc,
      socket,
      timers,
      onSynced: () => {
        opened += 1;
      },
      onMessage: () => {},
      onShut: (refusal) => shut.push(refusal),
      onRefused: (refusal) => refused.push(refusal),
    });
    await expect.poll(() => relay.stats().rows).toBe(1);
    await say(session, 'y'.repeat(7_000));
    await expect.poll(() => shut).toEqual(['over-quota']);
    timers.advance(minute - 1);
    expect([opened, link.isSynced()]).toEqual([1, false]);
    passed += 9 * minute;
    timers.advance(5 * minute);
    await expect.poll(() => relay.stats().rows).toBe(2);
    expect([shut, refused]).toEqual([['over-quota'], []]);
    link.close();
    socket.close();
    await relay.close();
  });
});
