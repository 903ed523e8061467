/**
 * A story of a conversation, told by chance: people say, correct, delete and react, lose the network and find it; one comes late, and one
 * is shut out, whose key somebody uses afterwards.
 */
import * as Y from 'yjs';
import {
  type AdmitContext,
  type Entry,
  type EntryBody,
  foldConversation,
  isFull,
  limits,
  type Line,
  makeClock,
  pageEntries,
  pageIndexOf,
  type Refusal,
} from '../index.ts';
import { alice, alicesPhone, bob, carol, type Character } from './cast.ts';
import { makeTestConversation, type TestConversation } from './conversation.ts';
import { someAttack } from './hostile.ts';
import { backdate, exchange, sayIn1990 } from './liars.ts';
import { join, type Link, makeTestPeer, type PeerOptions, type TestPeer } from './network.ts';
import { makeSeededRandom, type SeededRandom } from './seededRandom.ts';
import { vouch } from './vouching.ts';
import { openSession, remove, type Session, writeEntry } from './writing.ts';

/** Small, so that a story of a hundred lines turns pages. */
const full = { entries: 5, bytes: Infinity };
/** How much of it the relay wants before the next page may begin. */
const opens = { entries: 3, bytes: Infinity };
const steps = 70;

export type Story = {
  readonly conversation: TestConversation;
  readonly relay: TestPeer;
  /** Those who are still there in the end, and one who comes then, with nothing. */
  readonly peers: readonly TestPeer[];
  /** What somebody sent who tried to harm the others, over a connection of their own: the relay took none of it. */
  readonly attacks: number;
  /** How many of these were lies about time. */
  readonly lies: number;
  /** What the thief of a key offers a relay that has lost everything, and what it says to that. */
  readonly afterLoss: readonly (Refusal['type'] | 'admitted')[];
};

type Actor = {
  readonly by: Character;
  readonly peer: TestPeer;
  readonly say: () => Promise<unknown>;
  link: Link | undefined;
};

type World = {
  readonly random: SeededRandom;
  readonly conversation: TestConversation;
  readonly relay: TestPeer;
};

export const makeStory = async (seed: number): Promise<Story> => {
  const random = makeSeededRandom(seed);
  const conversation = makeTestConversation();
  conversation.know(alicesPhone, carol);
  conversation.memberships.set(carol.user, [{ from: 0 }]);
  const { clock } = conversation;
  const relay = makeTestPeer('relay', conversation, {
    opens,
    knows: () => ({ earliest: clock.now() - limits.lateness }),
  });
  const world = { random, conversation, relay };
  const everybody = Object.entries({ alice, alicesPhone, bob, carol }).map(([name, by]) =>
    makeActor(name, by, world),
  );
  const [gone, ...actors] = [random.pick(everybody.slice(1)), ...everybody];
  const ends = random.below(steps);
  const here = actors.filter((actor) => actor !== gone);
  const late = random.pick(here);
  const quiet = 1 + random.below(steps);
  const attack = makeAttacks(world, gone.by);
  let [attacks, lies] = [0, 0];

  for (let step = 0; step < steps; step += 1) {
    clock.advance(random.below(2_000));
    if (step === ends) await shutOut(gone, world);
    const actor = random.pick(step < ends ? actors : here);
    if (random.chance(0.1)) attacks += await attack.harm();
    if (random.chance(0.1)) lies += await attack.lie(step >= ends);
    // Who comes late writes a while, then is away until the pages have turned.
    if (actor === late && step > quiet) hangUp(actor);
    else await turn(actor, relay, random);
  }
  const newcomer = makeActor('newcomer', bob, world, { knows: () => ({}) });
  for (const actor of [...here, newcomer]) {
    actor.link ??= join(actor.peer, relay, random);
    await settle([...here, newcomer]);
  }
  return {
    conversation,
    relay,
    peers: [...here, newcomer].map(({ peer }) => peer),
    attacks: attacks + lies,
    lies,
    afterLoss: await offerExchanged(gone.by, world),
  };
};

/** Peers hear of a revocation when they hear of it: until then all devices are as good as they were. */
const makeActor = (
  name: string,
  by: Character,
  { conversation, relay, random }: World,
  options: PeerOptions = { knows: trusting(conversation) },
): Actor => {
  const peer = makeTestPeer(name, conversation, options);
  const say = makeActions(by, peer, conversation, random);
  return { by, peer, say, link: join(peer, relay, random) };
};

const trusting = ({ devices, memberships }: TestConversation) => {
  const [before, members] = [new Map(devices), new Map(memberships)];
  return (): Partial<AdmitContext> => ({
    device: (device) => before.get(device),
    memberships: (user) => members.get(user) ?? [],
  });
};

/** Alice revokes a device, or somebody leaves: the relay takes nothing more from there, and says what it has. */
const shutOut = async (actor: Actor, { conversation, relay, random }: World): Promise<void> => {
  const { user, device, key } = actor.by;
  const now = conversation.clock.now();
  hangUp(actor);
  if (user === alice.user) conversation.devices.set(device, { user, key, revokedAt: now });
  else conversation.memberships.set(user, [{ from: 0, until: now }]);
  for (const [page, doc] of relay.pages) await vouch(conversation, doc, { page, random });
};

/** A relay that has lost all but what it knows of devices and members is offered each page with a word exchanged. */
const offerExchanged = async (
  by: Character,
  { conversation, relay }: World,
): Promise<Story['afterLoss']> => {
  const said: (Refusal['type'] | 'admitted')[] = [];
  for (const [page, doc] of relay.pages) {
    const update = await exchange(by, doc);
    if (!update) continue;
    const admitted = await conversation.admit(update, new Y.Doc(), page);
    said.push(admitted.ok ? 'admitted' : admitted.error.type);
  }
  return said;
};

const turn = async (actor: Actor, relay: TestPeer, random: SeededRandom): Promise<void> => {
  const chance = random.below(10);
  if (chance === 0) hangUp(actor);
  else if (chance === 1) actor.link ??= join(actor.peer, relay, random);
  else if (chance < 5) await actor.link?.step();
  else if (chance === 5) await actor.link?.flush();
  else await actor.say();
};

/** Each resolves with how many attacks were sent: none while nobody has said anything. */
const makeAttacks = ({ relay, conversation, random }: World, gone: Character) => {
  const link = join(makeTestPeer('mallory', conversation), relay);
  const somePage = () => random.pick([...relay.pages, [0, relay.page(0)] as const]);
  const send = async (page: number, update: Uint8Array | undefined): Promise<number> => {
    if (!update) return 0;
    await relay.receive({ type: 'update', page, update }, link);
    return 1;
  };
  return {
    harm: () => {
      const [page, doc] = somePage();
      return send(page, someAttack(doc, random));
    },
    lie: async (isGone: boolean): Promise<number> => {
      const [page, doc] = somePage();
      if (pageIndexOf(doc).entries === 0) return 0;
      const lie = { page, doc, conversation, random };
      return send(page, await (isGone ? backdate(gone, lie) : sayIn1990(gone, lie)));
    },
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
