import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Entry, limits, logOf, makeClock, placedIn, unpackSeen } from '#protocol';
import {
  alice,
  alicesPhone,
  bob,
  carol,
  copyOf,
  encodeRaw,
  makeSeededRandom,
  makeTestConversation,
  openSession,
  relay,
  remove,
  say,
  type Session,
  signNext,
  type TestConversation,
  updatesOf,
  vouch,
  writeEntry,
} from '#protocol/testing';

const day = 24 * 3_600_000;

let conversation: TestConversation;
/** Alice's laptop, with the page that the relay holds. */
let laptop: Session;

beforeEach(() => {
  conversation = makeTestConversation();
  conversation.know(alicesPhone, carol);
  conversation.memberships.set(carol.user, [{ from: 0 }]);
  laptop = openSession(alice, conversation);
});

const verdict = async (update: Uint8Array, document: Y.Doc, earliest?: number): Promise<string> => {
  const admitted = await conversation.admit(update, document, 0, { earliest });
  return admitted.ok ? 'admitted' : admitted.error.type;
};

const revoke = (): void => {
  const revokedAt = conversation.clock.now();
  conversation.devices.set(alice.device, { user: alice.user, key: alice.key, revokedAt });
};
const leave = (user = carol.user): void => {
  conversation.memberships.set(user, [{ from: 0, until: conversation.clock.now() }]);
};

/** A clock of somebody who says that it is another time. */
const clockAt = (ms: number) => makeClock({ now: () => ms, random: makeSeededRandom(7).bytes });

/** What a thief adds to a copy with the key of this device: a new session, dated as they like. */
const forge = async (document: Y.Doc, by = alice, ms = conversation.clock.now() - day) => {
  const doc = copyOf(document);
  const thief = openSession(by, conversation, { doc, clock: clockAt(ms) });
  const [update = new Uint8Array()] = await updatesOf(doc, () => say(thief, 'I owe you money'));
  return { doc, update };
};

describe('a device that was revoked', () => {
  it('[A15] says nothing new, whatever time it writes on it and whoever carries it', async () => {
    await say(laptop, 'oi');
    const document = copyOf(laptop.doc);
    conversation.clock.advance(day);
    revoke();
    await vouch(conversation, document);
    const { update } = await forge(document);
    expect(await verdict(update, document)).toBe('no-witness');
    const continued = await updatesOf(laptop.doc, () => say(laptop, 'I owe you money'));
    expect(await verdict(continued[0] ?? new Uint8Array(), document)).toBe('no-witness');
  });

  it('[A15] is refused by a relay that has not said yet what it held', async () => {
    await say(laptop, 'oi');
    revoke();
    const { update } = await forge(laptop.doc);
    expect(await verdict(update, copyOf(laptop.doc))).toBe('no-witness');
  });

  it('[A15] keeps all that the relay had of it, and a restored relay takes it from anybody, but nothing else in its place', async () => {
    await say(laptop, 'one');
    const backup = copyOf(laptop.doc);
    const thief = copyOf(laptop.doc);
    const other = await signNext(laptop, { body: { kind: 'text', text: 'I owe you money' } });
    await say(laptop, 'two');
    revoke();
    const witnesses = await vouch(conversation, laptop.doc);
    expect(await verdict(Y.encodeStateAsUpdate(laptop.doc), backup)).toBe('admitted');
    expect(await verdict(Y.encodeStateAsUpdate(laptop.doc), new Y.Doc())).toBe('admitted');

    Y.applyUpdate(backup, aloneOf(laptop.doc, witnesses));
    thief.clientID = laptop.doc.clientID;
    const [swapped = new Uint8Array()] = await updatesOf(thief, () => logOf(thief).push([other]));
    expect(await verdict(swapped, backup)).toBe('no-witness');
  });

  it('[A15] may have had its words deleted since: what is left is still vouched for', async () => {
    const first = await say(laptop, 'one');
    await say(laptop, 'two');
    revoke();
    await vouch(conversation, laptop.doc);
    const phone = openSession(alicesPhone, conversation, { doc: copyOf(laptop.doc) });
    await remove(phone, first);
    expect(await verdict(Y.encodeStateAsUpdate(phone.doc), new Y.Doc())).toBe('admitted');
  });

  it('[A15] is vouched for once, and again only for what was not', async () => {
    for (let said = 0; said < 1_200; said += 1) await say(laptop, `${said}`);
    revoke();
    const witnesses = await vouch(conversation, laptop.doc);
    expect(witnesses.length).toBe(2);
    const seen = witnesses.flatMap(({ body }) => (body.kind === 'witness' ? unpackSeen(body.seen) : []));
    expect(seen.map(({ clock }) => clock)).toEqual(Array.from({ length: 1_200 }, (_, at) => at));
    expect(await vouch(conversation, laptop.doc)).toEqual([]);
    expect(await verdict(Y.encodeStateAsUpdate(laptop.doc), new Y.Doc())).toBe('admitted');
  });
});

describe('a member who left', () => {
  it('[A15] says nothing more, whoever carries it, and what they had said stays', async () => {
    const carols = openSession(carol, conversation);
    await say(carols, 'oi');
    conversation.clock.advance(day);
    leave();
    const document = copyOf(carols.doc);
    await vouch(conversation, document);
    const { update } = await forge(document, carol);
    expect(await verdict(update, document)).toBe('no-witness');
    expect(await verdict(Y.encodeStateAsUpdate(document), new Y.Doc())).toBe('admitted');
  });

  it('[A15] who comes back may say what is of the time when they were here', async () => {
    const now = conversation.clock.now();
    conversation.memberships.set(carol.user, [
      { from: now - 9 * day, until: now - 8 * day },
      { from: now - 2 * day },
    ]);
    const past = await forge(new Y.Doc(), carol, now - 8.5 * day);
    expect(await verdict(past.update, new Y.Doc())).toBe('admitted');
  });
});

describe('a witness', () => {
  it('[A9] is the relay’s alone: nobody vouches for themselves', async () => {
    await say(laptop, 'oi');
    revoke();
    const owed = copyOf(laptop.doc);
    const [witness] = await vouch(conversation, copyOf(owed));
    if (!witness) throw new Error('nothing was owed');
    const bobs = openSession(bob, conversation, { doc: owed });
    const [vouched = new Uint8Array()] = await updatesOf(owed, () => writeEntry(bobs, witness.body));
    expect(await verdict(vouched, copyOf(laptop.doc))).toBe('relay-only-kind');
  });

  it('[A15] that the relay did not sign proves nothing', async () => {
    await say(laptop, 'oi');
    revoke();
    const [witness] = await vouch(conversation, copyOf(laptop.doc));
    if (!witness) throw new Error('nothing was owed');
    const doc = copyOf(laptop.doc);
    const false_ = openSession({ ...relay, privateKey: bob.privateKey }, conversation, { doc });
    await writeEntry(false_, witness.body);
    expect(await verdict(Y.encodeStateAsUpdate(doc), new Y.Doc())).toBe('bad-signature');
  });

  it('[A15] has room in a page that is full of words and deletions', async () => {
    const { mostWithDeletions, mostWithWitness } = limits.page;
    const verdictIn = async (bytes: number): Promise<string> => {
      const doc = new Y.Doc();
      const mine = openSession(alice, conversation, { doc });
      await say(mine, 'oi');
      doc.getArray('log').push(Array.from({ length: 4 }, () => 'x'.repeat(bytes / 4)));
      const before = copyOf(doc);
      revoke();
      await vouch(conversation, doc);
      return verdict(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(before)), before);
    };
    expect(await verdictIn(mostWithDeletions.bytes)).toBe('admitted');
    expect(await verdictIn(mostWithWitness.bytes)).toBe('too-large');
  });

  it('[A8] fits for every entry that a page may hold, and the page still fits into one frame', () => {
    const { mostWithDeletions, mostWithWitness } = limits.page;
    // The smallest entry there is, each in a session of its own: 26 bytes in a witness, twice base64.
    const smallest = 380;
    const entries = mostWithDeletions.bytes / smallest;
    const bytes = Math.ceil((entries * 26 * 16) / 9);
    const witnesses = Math.ceil((entries * 26) / limits.entry.witnessBytes);
    expect(bytes + witnesses * 700).toBeLessThan(mostWithWitness.bytes - mostWithDeletions.bytes);
    // What Yjs adds for each struct, those that were deleted included.
    const overhead = entries * 30 + (mostWithWitness.entries - entries) * 15;
    expect(mostWithWitness.bytes + overhead).toBeLessThan(limits.frame.clientBytes);
  });
});

describe('what comes late', () => {
  it('[A16] is taken for 60 days, and not from 1990', async () => {
    const now = conversation.clock.now();
    const earliest = now - limits.lateness;
    const verdictAt = async (ms: number): Promise<string> => {
      const { update } = await forge(new Y.Doc(), alice, ms);
      return verdict(update, new Y.Doc(), earliest);
    };
    expect(await verdictAt(Date.UTC(1990, 0, 1))).toBe('too-late');
    expect(await verdictAt(earliest - 1)).toBe('too-late');
    expect(await verdictAt(earliest)).toBe('admitted');
    expect(await verdictAt(now - 31 * day)).toBe('admitted');
  });

  it('[A16] is no question for what the document has already, or for what the relay says', async () => {
    await say(laptop, 'long ago');
    const document = copyOf(laptop.doc);
    conversation.clock.advance(365 * day);
    const earliest = conversation.clock.now() - limits.lateness;
    expect(await verdict(Y.encodeStateAsUpdate(laptop.doc), document, earliest)).toBe('admitted');
    const relays = openSession(relay, conversation, { clock: clockAt(earliest - day) });
    await writeEntry(relays, { kind: 'joined', member: bob.user });
    expect(await verdict(Y.encodeStateAsUpdate(relays.doc), new Y.Doc(), earliest)).toBe('admitted');
  });
});

/** The witnesses of a page alone, as anybody could send them on. */
const aloneOf = (doc: Y.Doc, witnesses: readonly Entry[]): Uint8Array => {
  const [client = 0] = witnesses[0]?.struct ?? [];
  const texts = [...placedIn(doc, client, 0, witnesses.length)].map(({ text }) => text);
  return encodeRaw({ blocks: [{ client, clock: 0, structs: [{ texts }] }] });
};
