/** A story of a conversation, told by chance: people say, correct, delete and react, lose the network and find it, and one comes late. */
import {
  type Entry,
  type EntryBody,
  foldConversation,
  isFull,
  type Line,
  makeClock,
  pageEntries,
  pageIndexOf,
} from '../index.ts';
import { alice, alicesPhone, bob, type Character } from './cast.ts';
import { makeTestConversation, type TestConversation } from './conversation.ts';
import { someAttack } from './hostile.ts';
import { join, type Link, makeTestPeer, type TestPeer } from './network.ts';
import { makeSeededRandom, type SeededRandom } from './seededRandom.ts';
import { openSession, remove, type Session, writeEntry } from './writing.ts';

/** Small, so that a story of a hundred lines turns pages. */
const full = { entries: 5, bytes: Infinity };
/** How much of it the relay wants before the next page may begin. */
const opens = { entries: 3, bytes: Infinity };
const steps = 70;

export type Story = {
  readonly conversation: TestConversation;
  readonly relay: TestPeer;
  readonly peers: readonly TestPeer[];
  /** How often somebody tried to harm the others, over a connection of their own. */
  readonly attacks: number;
};

type Actor = { readonly peer: TestPeer; readonly say: () => Promise<unknown>; link: Link | undefined };

export const makeStory = async (seed: number): Promise<Story> => {
  const random = makeSeededRandom(seed);
  const conversation = makeTestConversation();
  conversation.know(alicesPhone);
  const relay = makeTestPeer('relay', conversation, opens);
  const actors = Object.entries({ alice, alicesPhone, bob }).map(([name, by]): Actor => {
    const peer = makeTestPeer(name, conversation);
    return { peer, say: makeActions(by, peer, conversation, random), link: join(peer, relay, random) };
  });
  const late = random.pick(actors);
  const quiet = 1 + random.below(steps);
  const attack = makeAttacks(relay, conversation, random);
  let attacks = 0;

  for (let step = 0; step < steps; step += 1) {
    conversation.clock.advance(random.below(2_000));
    const actor = random.pick(actors);
    if (random.chance(0.1)) attacks += await attack();
    // Who comes late writes a while, then is away until the pages have turned.
    if (actor === late && step > quiet) hangUp(actor);
    else await turn(actor, relay, random);
  }
  for (const actor of actors) {
    actor.link ??= join(actor.peer, relay, random);
    await settle(actors);
  }
  return { conversation, relay, peers: actors.map(({ peer }) => peer), attacks };
};

const turn = async (actor: Actor, relay: TestPeer, random: SeededRandom): Promise<void> => {
  const chance = random.below(10);
  if (chance === 0) hangUp(actor);
  else if (chance === 1) actor.link ??= join(actor.peer, relay, random);
  else if (chance < 5) await actor.link?.step();
  else if (chance === 5) await actor.link?.flush();
  else await actor.say();
};

/** Resolves with how many attacks were sent: none where nobody has said anything. */
const makeAttacks = (relay: TestPeer, conversation: TestConversation, random: SeededRandom) => {
  const link = join(makeTestPeer('mallory', conversation), relay);
  return async (): Promise<number> => {
    const [page, doc] = random.pick([...relay.pages, [0, relay.page(0)] as const]);
    const update = someAttack(doc, random);
    if (!update) return 0;
    await relay.receive({ type: 'update', page, update }, link);
    return 1;
  };
};

const hangUp = (actor: Actor): void => {
  actor.link?.cut();
  actor.link = undefined;
};

/** Until nothing is under way anywhere: what one delivers, the relay sends to the others. */
const settle = async (actors: readonly Actor[]): Promise<void> => {
  for (let round = 0; round < actors.length; round += 1) {
    for (const { link } of actors) await link?.flush();
  }
};

const makeActions = (
  by: Character,
  peer: TestPeer,
  conversation: TestConversation,
  random: SeededRandom,
): (() => Promise<unknown>) => {
  const sessions = new Map<number, Session>();
  const clock = makeClock({ now: conversation.clock.now, random: random.bytes });

  const sessionOn = (page: number): Session => {
    const session =
      sessions.get(page) ?? openSession(by, conversation, { page, doc: peer.page(page), random, clock });
    sessions.set(page, session);
    return session;
  };
  const write = (page: number, body: EntryBody): Promise<Entry> => writeEntry(sessionOn(page), body);
  const firstOpenPage = (): number => {
    let page = 0;
    while (isFull(pageIndexOf(peer.page(page)), full)) page += 1;
    return page;
  };

  const about = async ({ id, user, at }: Line, entries: readonly Entry[]): Promise<unknown> => {
    if (!at) return undefined;
    const target = { id, user };
    if (user !== by.user || random.chance(0.4)) {
      const reaction = random.pick([':)', '(L)', '(Y)']);
      return write(at.page, { kind: 'react', target, reaction, on: random.chance(0.7) });
    }
    const text = `edited ${random.below(100)}`;
    if (random.chance(0.6)) return write(at.page, { kind: 'edit', target, text });
    const [own, ...also] = entries.filter(
      ({ body, ...entry }) =>
        entry.user === user && (entry.id === id || (body.kind === 'edit' && body.target.id === id)),
    );
    return own && remove(sessionOn(at.page), own, also);
  };

  return async () => {
    const entries = [...peer.pages.values()].flatMap(pageEntries);
    for (const { id } of entries) clock.observe(id);
    const lines = foldConversation(entries).filter(({ content }) => content.kind === 'text');
    if (lines.length > 0 && random.chance(0.45)) return about(random.pick(lines), entries);
    const page = firstOpenPage();
    if (random.chance(0.1)) return write(page, { kind: 'nudge' });
    return write(page, { kind: 'text', text: `${by.handle} ${random.below(1_000)}` });
  };
};
