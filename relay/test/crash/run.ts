/**
 * Writers under load, and a relay that is killed at random moments and started again on the same data. After each death a
 * device that has nothing looks whether everything that was called safe is there, before any writer could bring it again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider';
import { makeSeededRandom, type SeededRandom } from '#protocol/testing';
import { makeAccount, makeContacts } from '../support/index.ts';
import { type ChildRelay, makeChildRelay } from './childRelay.ts';
import { readEntries } from './readEntries.ts';
import { type SignedIn, staySignedIn } from './signedIn.ts';
import { createWriter, type Writer } from './writer.ts';

export type Outcome = {
  readonly cycles: number;
  /** Entries that the relay called safe. */
  readonly acked: number;
  /** Those of them that a fresh reader found after each death. */
  readonly present: number;
  /** Entries that are there more than once. */
  readonly doubled: number;
};

type Options = { readonly cycles: number; readonly seed: number };

/** Throws where the relay does not start, or refuses what it should not. */
export async function run({ cycles, seed }: Options): Promise<Outcome> {
  const random = makeSeededRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'cutuca-crash-'));
  const relay = await makeChildRelay(folder);
  try {
    await relay.start('relay');
    const circle = await gather(relay, random);
    const missing = new Set<string>();
    const doubled = new Set<string>();
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      await writeUntilKilled(circle, relay, 50 + random.below(1_200));
      await relay.start(cycle % 2 === 0 ? 'hasty' : 'relay');
      for (const { people } of circle.pairs) for (const person of people) await person.refresh();
      for (const pair of circle.pairs) await check(pair, missing, doubled);
    }
    const acked = writersOf(circle).reduce((sum, writer) => sum + writer.acked().size, 0);
    leave(circle);
    return { cycles, acked, present: acked - missing.size, doubled: doubled.size };
  } finally {
    await relay.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Pair = {
  readonly people: readonly [SignedIn, SignedIn];
  readonly writers: readonly [Writer, Writer];
};
type Circle = {
  readonly sockets: readonly HocuspocusProviderWebsocket[];
  readonly pairs: readonly Pair[];
};

const writersOf = ({ pairs }: Circle): Writer[] => pairs.flatMap(({ writers }) => writers);

/** Three people, each a contact of the others, who all write to each other. */
async function gather({ url }: ChildRelay, random: SeededRandom): Promise<Circle> {
  const welcome = async (handle: string): Promise<Joined> => {
    const account = await makeAccount({ url, clock: { now: Date.now } }, handle);
    const person = staySignedIn(url, account);
    return { person, socket: person.connect() };
  };
  const meet = async (one: Joined, other: Joined): Promise<Pair> => {
    const conversation = await makeContacts(one.person.account, other.person.account);
    const writerFor = ({ person, socket }: Joined): Writer =>
      createWriter({ socket, account: person.account, conversation, random });
    return { people: [one.person, other.person], writers: [writerFor(one), writerFor(other)] };
  };
  const [alice, bob, carol] = [await welcome('alice'), await welcome('bob'), await welcome('carol')];
  return {
    sockets: [alice.socket, bob.socket, carol.socket],
    pairs: [await meet(alice, bob), await meet(bob, carol), await meet(carol, alice)],
  };
}

type Joined = { readonly person: SignedIn; readonly socket: HocuspocusProviderWebsocket };

async function writeUntilKilled(circle: Circle, relay: ChildRelay, ms: number): Promise<void> {
  for (const socket of circle.sockets) void socket.connect();
  const stop = new AbortController();
  const writing = writersOf(circle).map(async (writer) => writer.write(stop.signal));
  await Promise.race([setTimeout(ms), ...writing]);
  await relay.kill();
  // What was on the wire is still heard; then nobody brings anything back before the relay was looked at.
  for (const socket of circle.sockets) await leaveSocket(socket);
  stop.abort();
  await Promise.all(writing);
}

async function leaveSocket(socket: HocuspocusProviderWebsocket): Promise<void> {
  while (socket.status === WebSocketStatus.Connected) await setTimeout(1);
  socket.disconnect();
}

async function check(
  { people: [reader], writers }: Pair,
  missing: Set<string>,
  doubled: Set<string>,
): Promise<void> {
  const socket = reader.connect();
  const pages = Math.max(...writers.map((writer) => writer.pages()));
  const found = await readEntries(socket, reader.account, writers[0].conversation, pages);
  socket.destroy();
  const present = new Set<string>();
  for (const id of found) {
    if (present.has(id)) doubled.add(id);
    present.add(id);
  }
  for (const id of writers.flatMap((writer) => [...writer.acked()])) {
    if (!present.has(id)) missing.add(id);
  }
}

function leave(circle: Circle): void {
  for (const writer of writersOf(circle)) writer.destroy();
  for (const socket of circle.sockets) socket.destroy();
}
