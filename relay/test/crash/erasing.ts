/**
 * Lines that are said and deleted for everyone, and a relay that is killed at random moments: once it has been started again,
 * nothing in its whole data folder may hold the deleted words, and all others must be there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { type ConversationId, isFull, pageIndexOf } from '#protocol';
import { makeSeededRandom, remove, say, type SeededRandom } from '#protocol/testing';
import { makeAccount, makeContacts, openPage, type PeerPage } from '../support/index.ts';
import { type ChildRelay, makeChildRelay } from './childRelay.ts';
import { findMarks } from './findMarks.ts';
import { type SignedIn, staySignedIn } from './signedIn.ts';

export type Erased = {
  readonly cycles: number;
  readonly deleted: number;
  readonly kept: number;
  /** Deleted words that were found in a file after the relay had been killed and started again. */
  readonly left: readonly string[];
  /** Words that nobody deleted and that are nowhere. */
  readonly lost: readonly string[];
};

type Options = { readonly cycles: number; readonly seed: number };
type Marks = { readonly deleted: string[]; readonly kept: string[] };

/** In ms. */
const patience = 20_000;

export async function runErasing({ cycles, seed }: Options): Promise<Erased> {
  const random = makeSeededRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'cutuca-erasing-'));
  const relay = await makeChildRelay(folder);
  const marks: Marks = { deleted: [], kept: [] };
  const left = new Set<string>();
  try {
    await relay.start('relay');
    const { person, conversation } = await gather(relay);
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      await talk({ person, conversation, random, marks });
      // What is under way at that moment – an append, a snapshot, a checkpoint – differs each time.
      await setTimeout(random.below(80));
      await relay.kill();
      await relay.start(cycle % 2 === 0 ? 'hasty' : 'relay');
      await untilErased(folder);
      for (const mark of findMarks(folder, marks.deleted)) left.add(mark);
      await person.refresh();
    }
    await relay.kill();
    const found = new Set(findMarks(folder, marks.kept));
    return {
      cycles,
      deleted: marks.deleted.length,
      kept: marks.kept.length,
      left: [...left],
      lost: marks.kept.filter((mark) => !found.has(mark)),
    };
  } finally {
    await relay.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function gather({ url }: ChildRelay): Promise<Pick<Talk, 'person' | 'conversation'>> {
  const clock = { now: Date.now };
  const alice = await makeAccount({ url, clock }, 'alice');
  const conversation = await makeContacts(alice, await makeAccount({ url, clock }, 'bob'));
  return { person: staySignedIn(url, alice), conversation };
}

type Talk = {
  readonly person: SignedIn;
  readonly conversation: ConversationId;
  readonly random: SeededRandom;
  readonly marks: Marks;
};

/** A few lines, of which some are deleted as soon as the relay has them. */
async function talk({ person, conversation, random, marks }: Talk): Promise<void> {
  const socket = person.connect();
  const page = await openNewest(socket, person, conversation);
  for (let line = 0; line < 6; line += 1) {
    const mark = newMark(random);
    const isDeleted = random.chance(0.5);
    const entry = await say(page.session, `${'before '.repeat(random.below(5))}${mark}`);
    if (random.chance(0.5)) await untilDurable(page, () => page.isDurable(entry));
    if (!isDeleted) {
      await untilDurable(page, () => page.isDurable(entry));
      marks.kept.push(mark);
      continue;
    }
    const removal = await remove(page.session, entry);
    await untilDurable(page, () => page.isDurable(removal));
    marks.deleted.push(mark);
  }
  page.destroy();
  socket.destroy();
}

/** Sixteen letters that are nowhere else. */
const newMark = (random: SeededRandom): string =>
  Array.from({ length: 16 }, () => random.below(36).toString(36)).join('');

async function openNewest(
  socket: ReturnType<SignedIn['connect']>,
  { account }: SignedIn,
  conversation: ConversationId,
): Promise<PeerPage> {
  for (let number = 0; ; number += 1) {
    const page = openPage(socket, account, conversation, { page: number });
    await untilDurable(page, () => page.provider.isSynced);
    if (!isFull(pageIndexOf(page.document))) return page;
    page.destroy();
  }
}

async function untilDurable({ closed }: PeerPage, isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + patience;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`The relay took nothing: ${closed.join(', ')}`);
    await setTimeout(2);
  }
}

async function untilErased(folder: string): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    const database = new SQLite(join(folder, 'cutuca.sqlite'), { readonly: true });
    const owing = database.prepare('SELECT count(*) FROM erasures').pluck().get();
    database.close();
    if (owing === 0) return;
    if (Date.now() > deadline) throw new Error('The relay did not carry out what was deleted');
    await setTimeout(20);
  }
}
