import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ChosenStatus, type ConversationId, ok, type UserId } from '#protocol';
import { alice, bob, type Character } from '#protocol/testing';
import { createChangeFeed } from '../../changes.ts';
import { systemClock } from '../../clock.ts';
import type { Directory, MembershipSpan } from '../../directory.ts';
import { createMemoryLog } from '../../log/index.ts';
import { silentLogger } from '../../logger.ts';
import { createMemoryReceipts } from '../../receipts/index.ts';
import { createSync, type Sync } from '../../sync/index.ts';
import { connectRaw, type RawPeer } from '../support/index.ts';

/** A directory in which anybody can leave at any moment. */
const conversation = 'conversation1' as ConversationId;
const changes = createChangeFeed();
let spans: Map<UserId, readonly MembershipSpan[]>;
let chosen: ChosenStatus;

const directory: Directory = {
  // The token is the name of whoever has it.
  verifyAccess: async (token) => {
    const { user, device } = token === 'alice' ? alice : bob;
    return ok({ id: token ?? '', user, device, expires: Date.now() + 600_000 });
  },
  device: () => undefined,
  memberships: (id, user) => (id === conversation ? (spans.get(user) ?? []) : []),
  members: () => [...spans.keys()],
  isPair: () => false,
  contacts: () => [],
  blocks: () => false,
  profileVersion: () => 1,
};

let sync: Sync;
let server: Server;
let peers: RawPeer[];

beforeEach(async () => {
  // Hocuspocus prints every refusal.
  vi.spyOn(console, 'error').mockReturnValue();
  spans = new Map([alice, bob].map(({ user }) => [user, [{ from: 0 }]]));
  peers = [];
  chosen = 'available';
  sync = createSync({
    directory,
    changes,
    log: createMemoryLog(),
    blobs: { rename: () => () => {} },
    signers: { add: () => {} },
    words: { take: () => ok({ save: undefined, giveBack: () => {} }) },
    documentMemory: Infinity,
    receipts: createMemoryReceipts(),
    statuses: {
      chosen: () => chosen,
      choose: (_user, status) => {
        chosen = status;
      },
    },
    clock: systemClock,
    logger: silentLogger,
    timing: { linger: 1, goodbye: 50 },
  });
  server = createServer().on('upgrade', sync.handleUpgrade).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  for (const peer of peers) peer.socket.terminate();
  await sync.close();
  server.close();
  vi.restoreAllMocks();
});

const page = `c:${conversation}:0`;

const come = async ({ handle }: Character): Promise<RawPeer> => {
  const { port } = server.address() as AddressInfo;
  const peer = await connectRaw({ url: `http://127.0.0.1:${port}` }, handle);
  peers.push(peer);
  return peer;
};

describe('one who leaves a conversation', () => {
  it('[R8] loses its pages at once, and nothing else', async () => {
    const [a, b] = [await come(alice), await come(bob)];
    await a.open(page);
    await b.open(page);
    await b.open(`inbox:${bob.user}`);
    spans.set(bob.user, [{ from: 0, until: Date.now() - 1 }]);
    changes.emit({ type: 'membership', conversation, user: bob.user });
    expect(await b.closedBecause(page)).toBe('forbidden');
    b.sendStateless(`inbox:${bob.user}`, { t: 'status', status: 'busy' });
    await b.hear('stateless', ({ event }) => JSON.stringify(event).includes('"busy"'));
    a.askForAll(page);
    expect(await a.hear('sync', ({ step }) => step === 1)).toMatchObject({ name: page });
  });

  it('[R8] does not get in again, and whoever joins does', async () => {
    spans.delete(bob.user);
    const b = await come(bob);
    expect(await b.open(page)).toBe('forbidden');
    spans.set(bob.user, [{ from: 0 }]);
    changes.emit({ type: 'membership', conversation, user: bob.user });
    const again = await come(bob);
    expect(await again.open(page)).toBe('open');
  });
});

describe('pages', () => {
  it('[C1] open one after the other: nobody fills the relay with empty ones', async () => {
    const a = await come(alice);
    expect(await a.open(page)).toBe('open');
    expect(await a.open(`c:${conversation}:1`)).toBe('page-not-open');
  });
});
