import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import {
  type DocumentLink,
  makeRelaySocket,
  openDocumentLink,
  type RelaySocket,
  type RetryMemory,
} from '#peer';
import { type FakeTimers, makeFakeTimers } from '#peer/testing';
import {
  makeAccount,
  startRelay,
  type TestAccount,
  type TestRelay,
} from '../../relay/test/support/index.ts';

const minute = 60_000;

let relay: TestRelay;
let alice: TestAccount;
let timers: FakeTimers;
let made: number;
let kept: ReturnType<RetryMemory['read']>;
let open: (RelaySocket | DocumentLink)[];

beforeAll(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  relay = await startRelay();
  alice = await makeAccount(relay, 'alice');
});

beforeEach(() => {
  timers = makeFakeTimers(Date.now());
  made = 0;
  kept = undefined;
  open = [];
});

afterEach(() => {
  for (const each of open.toReversed()) each.close();
});

afterAll(async () => {
  await relay.close();
  vi.restoreAllMocks();
});

function connect(): RelaySocket {
  const socket = makeRelaySocket({
    origin: relay.url,
    timers,
    makeWebSocket: (url, protocols) => {
      made += 1;
      return new WebSocket(url, [...protocols]);
    },
    takeToken: async () => ({ type: 'token', token: alice.token }),
    backoff: { first: 1_000, max: 15_000 },
    memory: {
      read: () => kept,
      write: (next) => {
        kept = next;
      },
    },
  });
  open.push(socket);
  return socket;
}

/** Alice's inbox over this socket; `synced` counts how often it came into sync. */
function openInbox(socket: RelaySocket) {
  const seen = { synced: 0 };
  const link = openDocumentLink({
    name: `inbox:${alice.user}`,
    document: new Y.Doc(),
    socket,
    timers,
    onSynced: () => {
      seen.synced += 1;
    },
    onMessage: () => {},
    onRefused: () => {},
  });
  open.push(link);
  return { link, seen };
}

/** Sends more than the relay lets through, as a peer does that has run wild, until it is cut off. */
async function flood(socket: RelaySocket, { link }: ReturnType<typeof openInbox>): Promise<void> {
  await expect.poll(() => link.isSynced()).toBe(true);
  for (let count = 0; count < 3_000; count += 1) link.send({ t: 'idle', idle: false });
  await expect.poll(() => socket.connection().type).toBe('away');
}

describe('a peer that floods whenever it is let in', () => {
  it('[C13] makes at most seven sockets in two hours, though each of them connects', async () => {
    const socket = connect();
    const inbox = openInbox(socket);
    await flood(socket, inbox);
    for (let passed = 0; passed < 120; passed += 1) {
      const before = made;
      timers.advance(minute);
      // Its token is asked for in real time.
      await setImmediate();
      if (made > before) await flood(socket, inbox);
    }
    expect(made).toBeGreaterThan(2);
    expect(made).toBeLessThanOrEqual(7);
  });

  it('[C13] is told so, is not woken by a change of network, and tries at once when its user asks', async () => {
    const socket = connect();
    await flood(socket, openInbox(socket));
    expect(socket.connection()).toMatchObject({ type: 'away', cutOff: true });
    socket.networkChanged();
    expect(made).toBe(1);
    socket.retryNow();
    await expect.poll(() => socket.connection().type).toBe('online');
    expect(made).toBe(2);
  });

  it('[C13] waits over a restart too', async () => {
    const first = connect();
    await flood(first, openInbox(first));
    first.close();
    expect(kept?.cutOffs).toBe(1);
    const second = connect();
    openInbox(second);
    expect(second.connection()).toMatchObject({ type: 'away', cutOff: true });
    timers.advance(59_000);
    expect(made).toBe(1);
    timers.advance(4 * minute);
    await expect.poll(() => second.connection().type).toBe('online');
  });

  it('[C13] is forgiven when a connection was of use for ten minutes, not before', async () => {
    const socket = connect();
    const inbox = openInbox(socket);
    await flood(socket, inbox);
    socket.retryNow();
    await expect.poll(() => inbox.seen.synced).toBe(2);
    timers.advance(9 * minute);
    expect(kept?.cutOffs).toBe(1);
    timers.advance(minute);
    expect(kept).toBeUndefined();
  });
});
describe('a document that rests', () => {
  it('[C14] is closed at the relay, and opened again when it is asked for', async () => {
    const socket = connect();
    const { link, seen } = openInbox(socket);
    await expect.poll(() => link.isSynced()).toBe(true);
    link.rest();
    expect(link.isSynced()).toBe(false);
    await expect.poll(() => relay.stats().connections).toBe(0);
    link.wake();
    timers.advance(0);
    await expect.poll(() => seen.synced).toBe(2);
    expect(relay.stats().connections).toBe(1);
  });
});
