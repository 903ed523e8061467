import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Entry, type EntryBody, insertEntry, pageEntries, placedIn } from '#protocol';
import {
  alice,
  bob,
  copyOf,
  encodeRaw,
  makeCharacter,
  makeTestConversation,
  nextEntry,
  openSession,
  type RawUpdate,
  relay,
  remove,
  say,
  type Session,
  signNext,
  targetOf,
  updatesOf,
  writeEntry,
} from '#protocol/testing';

const phone = await makeCharacter('alice', 'phone');

/** Alice said two things and bob one; the relay holds them. */
const talk = async () => {
  const conversation = makeTestConversation();
  conversation.know(phone);
  const a = openSession(alice, conversation);
  const secret = await say(a, 'my secret');
  const other = await say(a, 'something else');
  const b = openSession(bob, conversation, { doc: copyOf(a.doc) });
  const answer = await say(b, 'oh');
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc));
  const document = copyOf(a.doc);
  const verdictOn = async (update: Uint8Array | RawUpdate, on = document): Promise<string> => {
    const admitted = await conversation.admit(
      update instanceof Uint8Array ? update : encodeRaw(update),
      on,
    );
    return admitted.ok ? 'admitted' : admitted.error.type;
  };
  return { conversation, a, b, secret, other, answer, document, verdictOn };
};

/** One more entry of a session, as an update of its own, with whatever else the update is to hold. */
const saying = async (session: Session, body: EntryBody, more: RawUpdate = {}): Promise<RawUpdate> => {
  const { struct } = nextEntry(session);
  const text = { texts: [await signNext(session, { body })] };
  return {
    ...more,
    blocks: [{ client: struct[0], clock: struct[1], structs: [text] }, ...(more.blocks ?? [])],
  };
};

const deleting = (...entries: readonly Entry[]): RawUpdate => ({
  deleted: entries.map(({ struct }) => [struct[0], [[struct[1], 1]]]),
});

const deletionOf = (target: Entry, wrong: Partial<ReturnType<typeof targetOf>> = {}): EntryBody => ({
  kind: 'delete',
  target: { ...targetOf(target), ...wrong },
});

describe('deleting what one said', () => {
  it('[A4] admits the deletion that its author signed, and says what it removes', async () => {
    const { conversation, a, secret, document } = await talk();
    const [update = new Uint8Array()] = await updatesOf(a.doc, () => remove(a, secret));
    const admitted = await conversation.admit(update, document);
    expect(admitted).toMatchObject({ ok: true, value: { deletes: [targetOf(secret)], changes: true } });
    Y.applyUpdate(document, update);
    expect(pageEntries(document).map(({ body }) => body)).not.toContainEqual(secret.body);
  });

  it("[A4] admits that a user's other device deletes", async () => {
    const { conversation, secret, document, verdictOn } = await talk();
    const onPhone = openSession(phone, conversation, { doc: copyOf(document) });
    await remove(onPhone, secret);
    expect(await verdictOn(Y.encodeStateAsUpdate(onPhone.doc))).toBe('admitted');
  });

  it('[A4] admits that two devices delete the same, each without knowing of the other', async () => {
    const { conversation, a, secret, document, verdictOn } = await talk();
    const onPhone = openSession(phone, conversation, { doc: copyOf(document) });
    await remove(onPhone, secret);
    await remove(a, secret);
    const update = Y.encodeStateAsUpdate(onPhone.doc);
    expect(await verdictOn(update)).toBe('admitted');
    Y.applyUpdate(document, update);
    expect(await verdictOn(Y.encodeStateAsUpdate(a.doc))).toBe('admitted');
  });

  it('[A4] admits one deletion of a text with its edits', async () => {
    const { conversation, a, secret, document } = await talk();
    const { id, user } = secret;
    const edit = await writeEntry(a, {
      kind: 'edit',
      target: { id, user },
      text: 'my corrected secret',
    });
    await remove(a, secret, [edit]);
    const admitted = await conversation.admit(Y.encodeStateAsUpdate(a.doc), document);
    const targets = admitted.ok ? admitted.value.deletes : [];
    expect(new Set(targets)).toEqual(new Set([secret, edit].map(targetOf)));
  });

  it('[A4] admits anybody who repeats what is deleted already', async () => {
    const { a, b, secret, document, verdictOn } = await talk();
    await remove(a, secret);
    Y.applyUpdate(document, Y.encodeStateAsUpdate(a.doc));
    expect(await verdictOn(deleting(secret))).toBe('admitted');
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(document));
    expect(await verdictOn(Y.encodeStateAsUpdate(b.doc))).toBe('admitted');
  });

  it('[A4] admits anybody who carries out what its author has signed', async () => {
    const { a, b, secret, verdictOn } = await talk();
    await remove(a, secret);
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc));
    await say(b, 'gone, then');
    expect(await verdictOn(Y.encodeStateAsUpdate(b.doc))).toBe('admitted');
  });
});

describe('deleting what another said', () => {
  it('[A4] refuses a deletion that nobody signed', async () => {
    const { b, secret, verdictOn } = await talk();
    expect(await verdictOn(deleting(secret))).toBe('unauthorised-deletion');
    b.doc.getArray('log').delete(0, 1);
    expect(await verdictOn(Y.encodeStateAsUpdate(b.doc))).toBe('unauthorised-deletion');
  });

  it("[A4] refuses a deletion of another's words, whoever it says they are by", async () => {
    const { b, secret, verdictOn } = await talk();
    for (const wrong of [{}, { device: bob.device }, { device: bob.device, n: b.nonce }]) {
      const update = await saying(b, deletionOf(secret, wrong), deleting(secret));
      expect(await verdictOn(update)).toBe('unauthorised-deletion');
    }
  });

  it("[A4] refuses to delete more than was signed: a range that goes on over another's", async () => {
    const { a, secret, verdictOn } = await talk();
    const both: RawUpdate = { deleted: [[a.doc.clientID, [[0, 2]]]] };
    expect(await verdictOn(await saying(a, deletionOf(secret), both))).toBe('unauthorised-deletion');
    expect(await verdictOn(await saying(a, deletionOf(secret), deleting(secret)))).toBe('admitted');
  });

  it('[A4] refuses a deletion that names one entry and removes another', async () => {
    const { a, secret, other, verdictOn } = await talk();
    const update = await saying(a, deletionOf(secret, { id: other.id }), deleting(secret));
    expect(await verdictOn(update)).toBe('unauthorised-deletion');
  });

  it('[A4] refuses a deletion whose signature is forged', async () => {
    const { a, b, secret, verdictOn } = await talk();
    const struct = nextEntry(a).struct;
    const forged = await signNext(a, { body: deletionOf(secret), key: b.by.privateKey });
    const block = { client: struct[0], clock: struct[1], structs: [{ texts: [forged] }] };
    expect(await verdictOn({ ...deleting(secret), blocks: [block] })).toBe('bad-signature');
  });

  it('[A4] refuses an announced deletion that is not carried out: the words would stay, out of sight', async () => {
    const { a, secret, verdictOn } = await talk();
    expect(await verdictOn(await saying(a, deletionOf(secret)))).toBe('unauthorised-deletion');
    const y: Entry['struct'] = [a.doc.clientID, 99];
    expect(await verdictOn(await saying(a, deletionOf(secret, { y })))).toBe('unauthorised-deletion');
  });
});

describe('swallowing what another is about to say', () => {
  it('[A4] refuses a deleted struct for a clock that its owner has not reached, which Yjs takes', async () => {
    const { a, document, verdictOn } = await talk();
    const client = a.doc.clientID;
    const update: RawUpdate = {
      blocks: [{ client, clock: 2, structs: [{ deleted: 1, origin: [client, 1] }] }],
    };
    const stock = copyOf(document);
    Y.applyUpdate(stock, encodeRaw(update));
    const next = await updatesOf(a.doc, () => say(a, 'swallowed'));
    for (const each of next) Y.applyUpdate(stock, each);
    expect(pageEntries(stock).map(({ body }) => body)).not.toContainEqual({
      kind: 'text',
      text: 'swallowed',
    });
    expect(await verdictOn(update)).toBe('unauthorised-deletion');
  });

  it('[A4] refuses a collected struct for such a clock', async () => {
    const { a, verdictOn } = await talk();
    const update = { blocks: [{ client: a.doc.clientID, clock: 2, structs: [{ collected: 1 }] }] };
    expect(await verdictOn(update)).toBe('unauthorised-deletion');
  });

  it('[A4] refuses to collect even what its author deletes: Yjs would collect all that stands on it', async () => {
    const { conversation, a, secret, verdictOn } = await talk();
    const client = a.doc.clientID;
    await remove(a, secret);
    const [other = '', deletion = ''] = [...placedIn(a.doc, client, 1, 3)].map(({ text }) => text);
    const said = { texts: [other, deletion], parent: 'log' };
    const update = encodeRaw({ blocks: [{ client, clock: 0, structs: [{ collected: 1 }, said] }] });
    const stock = new Y.Doc();
    Y.applyUpdate(stock, update);
    const b = openSession(bob, conversation, { doc: copyOf(stock) });
    const answer = { texts: [await signNext(b)], origin: [client, 0] } as const;
    Y.applyUpdate(
      stock,
      encodeRaw({ blocks: [{ client: b.doc.clientID, clock: 0, structs: [answer] }] }),
    );
    expect(pageEntries(stock).map(({ user }) => user)).not.toContain(bob.user);
    expect(await verdictOn(update, new Y.Doc())).toBe('unauthorised-deletion');
  });

  it('[A4] ignores a collected struct for clocks that are known', async () => {
    const { a, verdictOn } = await talk();
    const known = { blocks: [{ client: a.doc.clientID, clock: 0, structs: [{ collected: 2 }] }] };
    const beyond = { blocks: [{ client: a.doc.clientID, clock: 0, structs: [{ collected: 3 }] }] };
    expect(await verdictOn(known)).toBe('admitted');
    expect(await verdictOn(beyond)).toBe('unauthorised-deletion');
  });

  it('[A4] refuses deleted structs that hide behind one that may be, also where nothing is known yet', async () => {
    const { a, secret, verdictOn } = await talk();
    await remove(a, secret);
    const client = a.doc.clientID;
    const [other = '', deletion = ''] = [...placedIn(a.doc, client, 1, 3)].map(({ text }) => text);
    const whole = (swallowed: number, ...said: readonly string[]): RawUpdate => ({
      blocks: [
        { client, clock: 0, structs: [{ deleted: swallowed }, { texts: said, origin: [client, 0] }] },
      ],
    });
    expect(await verdictOn(whole(1, other, deletion), new Y.Doc())).toBe('admitted');
    expect(await verdictOn(whole(2, deletion), new Y.Doc())).toBe('unauthorised-deletion');
  });
});

describe('deleting deletions', () => {
  it('[A4] refuses to delete a delete entry: nobody could tell any more why its target is gone', async () => {
    const { a, secret, verdictOn, document } = await talk();
    const deletion = await remove(a, secret);
    Y.applyUpdate(document, Y.encodeStateAsUpdate(a.doc));
    expect(await verdictOn(await saying(a, deletionOf(deletion), deleting(deletion)))).toBe(
      'unauthorised-deletion',
    );
  });

  it('[A4] refuses a delete entry that deletes itself', async () => {
    const { a, verdictOn } = await talk();
    const own = nextEntry(a);
    const body = deletionOf({ ...own, body: { kind: 'nudge' } });
    const jws = await signNext(a, { ...own, body });
    const [client, clock] = own.struct;
    const update = {
      blocks: [{ client, clock, structs: [{ texts: [jws] }] }],
      deleted: [[client, [[clock, 1]]]],
    } as const;
    expect(await verdictOn(update)).toBe('unauthorised-deletion');
  });

  it("[A4] refuses to delete the relay's notes", async () => {
    const { conversation, a, document, verdictOn } = await talk();
    const notes = openSession(relay, conversation, { doc: copyOf(document) });
    const joined = await writeEntry(notes, { kind: 'joined', member: bob.user });
    Y.applyUpdate(document, Y.encodeStateAsUpdate(notes.doc));
    Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(notes.doc));
    expect(await verdictOn(await saying(a, deletionOf(joined), deleting(joined)))).toBe(
      'unauthorised-deletion',
    );
  });
});

describe('entering again', () => {
  it('[C7] admits a deletion of every copy of an entry that was entered twice', async () => {
    const { conversation, a, secret, document, verdictOn } = await talk();
    const onPhone = openSession(phone, conversation, { doc: copyOf(document) });
    const again = insertEntry(
      onPhone.doc,
      await signNext(onPhone, { id: secret.id, body: secret.body }),
    );
    Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(onPhone.doc));
    await remove(a, secret, [again]);
    expect(await verdictOn(Y.encodeStateAsUpdate(a.doc))).toBe('admitted');
    expect(pageEntries(a.doc).filter(({ id }) => id === secret.id)).toEqual([]);
  });
});
