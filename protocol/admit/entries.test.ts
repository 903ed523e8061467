import { CompactSign, type CryptoKey } from 'jose';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  type Entry,
  type EntryBody,
  insertEntry,
  limits,
  makeClock,
  type RefusalType,
  type UserId,
} from '#protocol';
import {
  alice,
  alicesPhone,
  bob,
  carol,
  type Character,
  encodeRaw,
  makeSeededRandom,
  makeTestConversation,
  mallory,
  nextEntry,
  openSession,
  relay,
  say,
  type Session,
  signNext,
  type TestConversation,
  writeEntry,
} from '#protocol/testing';

/** One entry, alone in a document at the place where its session is. */
const updateWith = ({ doc }: Session, ...texts: readonly string[]): Uint8Array =>
  encodeRaw({
    blocks: [{ client: doc.clientID, clock: 0, structs: texts.map((text) => ({ texts: [text] })) }],
  });

const refusalOf = async (
  conversation: TestConversation,
  update: Uint8Array,
): Promise<RefusalType | 'admitted'> => {
  const admitted = await conversation.admit(update, new Y.Doc());
  return admitted.ok ? 'admitted' : admitted.error.type;
};

/** What comes of an entry that alice's session writes with this about it. */
const verdictOn = async (
  wrong: Partial<Entry> & { readonly key?: CryptoKey },
  by: Character = alice,
): Promise<RefusalType | 'admitted'> => {
  const conversation = makeTestConversation();
  conversation.know(mallory);
  const session = openSession(by, conversation);
  return refusalOf(conversation, updateWith(session, await signNext(session, wrong)));
};

const minute = 60_000;

const at = (ms: number): Entry['id'] =>
  makeClock({ now: () => ms, random: makeSeededRandom(1).bytes }).next();

describe('who an entry is by', () => {
  it('[A2] admits an entry of a member, and says which', async () => {
    const conversation = makeTestConversation();
    const session = openSession(alice, conversation);
    const entry = await say(session, 'oi');
    const admitted = await conversation.admit(Y.encodeStateAsUpdate(session.doc), new Y.Doc());
    expect(admitted).toMatchObject({ ok: true, value: { entries: [entry], changes: true } });
  });

  it("[A2] refuses an entry that another's key signed", async () => {
    expect(await verdictOn({ key: mallory.privateKey })).toBe('bad-signature');
  });

  it('[A2] refuses a device that nobody registered', async () => {
    const conversation = makeTestConversation();
    const stranger = openSession(carol, conversation);
    expect(await refusalOf(conversation, updateWith(stranger, await signNext(stranger)))).toBe(
      'unknown-device',
    );
  });

  it('[A2] refuses a device that speaks for another user than its own', async () => {
    expect(await verdictOn({ user: bob.user })).toBe('unknown-device');
  });

  it('[A2] refuses one who is no member', async () => {
    expect(await verdictOn({}, mallory)).toBe('not-a-member');
  });

  it('[A2] refuses what is dated before its author joined, or while they were away', async () => {
    const conversation = makeTestConversation();
    const now = conversation.clock.now();
    conversation.memberships.set(alice.user, [
      { from: now - 9 * minute, until: now - 8 * minute },
      { from: now - 3 * minute },
    ]);
    const verdictAt = async (ms: number): Promise<string> => {
      const session = openSession(alice, conversation);
      return refusalOf(conversation, updateWith(session, await signNext(session, { id: at(ms) })));
    };
    expect(await verdictAt(now - 9 * minute - 1)).toBe('not-a-member');
    expect(await verdictAt(now - 9 * minute)).toBe('admitted');
    // As far as clocks may be ahead.
    expect(await verdictAt(now - 6 * minute)).toBe('admitted');
    expect(await verdictAt(now - 6 * minute + 1)).toBe('not-a-member');
    expect(await verdictAt(now - 3 * minute)).toBe('admitted');
  });

  it('[A2] finds one forged entry among two hundred', async () => {
    const conversation = makeTestConversation();
    const session = openSession(alice, conversation);
    for (let said = 0; said < 150; said += 1) await say(session, `${said}`);
    insertEntry(session.doc, await signNext(session, { key: mallory.privateKey }));
    for (let said = 0; said < 50; said += 1) await say(session, `${said}`);
    expect(await refusalOf(conversation, Y.encodeStateAsUpdate(session.doc))).toBe('bad-signature');
  });

  it("[A2] refuses another spelling of an entry: only one's author may make two documents differ", async () => {
    const conversation = makeTestConversation();
    const session = openSession(alice, conversation);
    const jws = await signNext(session);
    const respelled = jws.slice(0, -1) + String.fromCharCode(jws.charCodeAt(jws.length - 1) + 1);
    const signatureIn = (text: string) => Buffer.from(text.split('.')[2] ?? '', 'base64url');
    expect(signatureIn(respelled)).toEqual(signatureIn(jws));
    expect(await refusalOf(conversation, updateWith(session, jws))).toBe('admitted');
    expect(await refusalOf(conversation, updateWith(session, respelled))).toBe('not-an-entry');
    expect(await refusalOf(conversation, updateWith(session, `${jws}=`))).toBe('not-an-entry');
  });

  it('[A2] refuses headers that ask for more than a signature by a device', async () => {
    const conversation = makeTestConversation();
    const session = openSession(alice, conversation);
    const [, payload = ''] = (await signNext(session)).split('.');
    for (const header of [
      { alg: 'EdDSA', kid: alice.device, jwk: mallory.key },
      { alg: 'EdDSA', kid: alice.device, typ: 'cutuca-device-proof' },
      { alg: 'EdDSA' },
    ]) {
      const jws = await new CompactSign(Buffer.from(payload, 'base64url'))
        .setProtectedHeader(header)
        .sign(alice.privateKey);
      expect(await refusalOf(conversation, updateWith(session, jws))).toBe('not-an-entry');
    }
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: alice.device })).toString('base64url');
    expect(await refusalOf(conversation, updateWith(session, `${none}.${payload}.`))).toBe(
      'not-an-entry',
    );
  });
});

describe('where an entry is', () => {
  it("[A3] refuses an entry under another device's clientID", async () => {
    const conversation = makeTestConversation();
    conversation.memberships.set(mallory.user, [{ from: 0 }]);
    conversation.know(mallory);
    const victim = openSession(alice, conversation);
    const thief = openSession(mallory, conversation);
    const struct = [victim.doc.clientID, 0] satisfies Entry['struct'];
    const withOwnNonce = await signNext(thief, { struct });
    const withTheirNonce = await signNext(thief, { struct, nonce: victim.nonce });
    expect(await refusalOf(conversation, updateWith(victim, withOwnNonce))).toBe('wrong-client-id');
    expect(await refusalOf(conversation, updateWith(victim, withTheirNonce))).toBe('wrong-client-id');
  });

  it('[A3] refuses a clientID that is derived from nothing, as stock Yjs makes them', async () => {
    const conversation = makeTestConversation();
    const session = openSession(alice, conversation);
    session.doc.clientID = 12_345;
    expect(await refusalOf(conversation, updateWith(session, await signNext(session)))).toBe(
      'wrong-client-id',
    );
  });

  it('[A6] refuses an entry of another conversation', async () => {
    const elsewhere = makeTestConversation('alice-and-carol').id;
    expect(await verdictOn({ conversation: elsewhere })).toBe('wrong-conversation');
  });

  it('[A6] refuses an entry of another page: what was deleted there could come back here', async () => {
    expect(await verdictOn({ page: 1 })).toBe('wrong-conversation');
  });

  it('[A6] refuses entries that sit in one another’s structs', async () => {
    const conversation = makeTestConversation();
    const session = openSession(alice, conversation);
    await say(session, 'first');
    await say(session, 'second');
    const [first = '', second = ''] = session.doc.getArray<string>('log').toArray();
    expect(await refusalOf(conversation, updateWith(session, first, second))).toBe('admitted');
    expect(await refusalOf(conversation, updateWith(session, second, first))).toBe('wrong-struct');
    expect(await refusalOf(conversation, updateWith(session, first, first))).toBe('wrong-struct');
  });
});

describe('when an entry is', () => {
  it('[A7] admits an entry two minutes ahead, and not a millisecond more', async () => {
    const now = makeTestConversation().clock.now();
    expect(await verdictOn({ id: at(now + limits.clockSkew) })).toBe('admitted');
    expect(await verdictOn({ id: at(now + limits.clockSkew + 1) })).toBe('ahead-of-time');
  });
});

describe('what an entry says', () => {
  const text = (length: number): EntryBody => ({ kind: 'text', text: 'ä'.repeat(length / 2) });

  it('[A8] admits a text of 8 KB of UTF-8, and not a letter more', async () => {
    expect(await verdictOn({ body: text(limits.entry.textBytes) })).toBe('admitted');
    expect(await verdictOn({ body: text(limits.entry.textBytes + 2) })).toBe('entry-too-large');
  });

  it('[A8] refuses an entry of more than 32 KB, whatever its kind', async () => {
    const fields = { data: 'x'.repeat(limits.entry.bytes) };
    expect(await verdictOn({ body: { kind: 'unknown', name: 'ink', fields } })).toBe('entry-too-large');
  });

  it('[A1] refuses a known kind that is not of its shape', async () => {
    for (const fields of [{}, { text: 1 }, { text: '' }, { text: 'x', format: { color: 'red' } }]) {
      expect(await verdictOn({ body: { kind: 'unknown', name: 'text', fields } })).toBe('not-an-entry');
    }
  });

  it('[WK2] refuses a wink that is anything but the name of one', async () => {
    for (const wink of ['', 'Cat', 'cat 2', '<svg/>', '../cat', 'a'.repeat(33), { svg: '<svg/>' }]) {
      const body: EntryBody = { kind: 'unknown', name: 'wink', fields: { wink } };
      expect(await verdictOn({ body })).toBe('not-an-entry');
    }
    expect(await verdictOn({ body: { kind: 'wink', wink: 'not-made-yet' } })).toBe('admitted');
  });

  it('[C3] admits a kind that this version does not know, and what newer versions add to known ones', async () => {
    const hologram: EntryBody = { kind: 'unknown', name: 'hologram', fields: { shows: 'pig' } };
    const more: EntryBody = { kind: 'unknown', name: 'text', fields: { text: 'hi', mood: 'sunny' } };
    expect(await verdictOn({ body: hologram })).toBe('admitted');
    expect(await verdictOn({ body: more })).toBe('admitted');
  });

  const relayOnly = (member: UserId): readonly EntryBody[] => [
    { kind: 'joined', member },
    { kind: 'left', member },
    { kind: 'role', member, role: 'owner' },
  ];

  it('[A9] refuses joined, left and role by anybody but the relay', async () => {
    for (const body of relayOnly(bob.user)) {
      expect(await verdictOn({ body })).toBe('relay-only-kind');
      expect(await verdictOn({ body }, relay)).toBe('admitted');
    }
  });

  it('[A9] refuses that the relay says anything else', async () => {
    expect(await verdictOn({}, relay)).toBe('relay-only-kind');
    expect(await verdictOn({ body: { kind: 'nudge' } }, relay)).toBe('relay-only-kind');
  });

  it('[A9] refuses a member who calls themself the relay', async () => {
    const body = relayOnly(mallory.user)[0];
    expect(await verdictOn({ user: relay.user, ...(body && { body }) }, mallory)).toBe('unknown-device');
  });

  it('[A2] admits each device of a member as that member', async () => {
    const conversation = makeTestConversation();
    conversation.know(alicesPhone);
    const session = openSession(alicesPhone, conversation);
    await writeEntry(session, { kind: 'nudge' });
    expect(await refusalOf(conversation, Y.encodeStateAsUpdate(session.doc))).toBe('admitted');
    expect(nextEntry(session).user).toBe(alice.user);
  });
});
