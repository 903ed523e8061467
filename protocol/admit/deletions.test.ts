import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Entry, insertEntry, pageEntries } from '#protocol';
import {
  alicesPhone,
  bob,
  copyOf,
  deleting,
  deletionOf,
  encodeRaw,
  nextEntry,
  openSession,
  type RawUpdate,
  relay,
  remove,
  say,
  saying,
  sayThreeLines,
  signNext,
  targetOf,
  updatesOf,
  writeEntry,
} from '#protocol/testing';

describe('deleting what one said', () => {
  it('[A4] admits the deletion that its author signed, and says what it removes', async () => {
    const { conversation, a, secret, document } = await sayThreeLines();
    const [update = new Uint8Array()] = await updatesOf(a.doc, () => remove(a, secret));
    const admitted = await conversation.admit(update, document);
    expect(admitted).toMatchObject({ ok: true, value: { deletes: [targetOf(secret)], changes: true } });
    Y.applyUpdate(document, update);
    expect(pageEntries(document).map(({ body }) => body)).not.toContainEqual(secret.body);
  });

  it('[A4] admits the deletion of one of many that Yjs has merged into one', async () => {
    const { conversation, a, other, verdictOn } = await sayThreeLines();
    await say(a, 'and more');
    await say(a, 'and more again');
    const document = copyOf(a.doc);
    await remove(a, other);
    const admitted = await conversation.admit(Y.encodeStateAsUpdate(a.doc), document);
    expect(admitted).toMatchObject({ ok: true, value: { deletes: [targetOf(other)] } });
    expect(await verdictOn(Y.encodeStateAsUpdate(a.doc))).toBe('admitted');
  });

  it('[A4] admits what was said and deleted before anybody saw it, and does not call it new', async () => {
    const { conversation, a, document } = await sayThreeLines();
    const updates = await updatesOf(a.doc, async () => {
      await remove(a, await say(a, 'never mind'));
    });
    const admitted = await conversation.admit(Y.mergeUpdates([...updates]), document);
    expect(admitted.ok && admitted.value.entries.map(({ body }) => body.kind)).toEqual(['delete']);
  });

  it("[A4] admits that a user's other device deletes", async () => {
    const { conversation, secret, document, verdictOn } = await sayThreeLines();
    const onPhone = openSession(alicesPhone, conversation, { doc: copyOf(document) });
    await remove(onPhone, secret);
    expect(await verdictOn(Y.encodeStateAsUpdate(onPhone.doc))).toBe('admitted');
  });

  it('[A4] admits that two devices delete the same, each without knowing of the other', async () => {
    const { conversation, a, secret, document, verdictOn } = await sayThreeLines();
    const onPhone = openSession(alicesPhone, conversation, { doc: copyOf(document) });
    await remove(onPhone, secret);
    await remove(a, secret);
    const update = Y.encodeStateAsUpdate(onPhone.doc);
    expect(await verdictOn(update)).toBe('admitted');
    Y.applyUpdate(document, update);
    expect(await verdictOn(Y.encodeStateAsUpdate(a.doc))).toBe('admitted');
  });

  it('[A4] admits one deletion of a text with its edits', async () => {
    const { conversation, a, secret, document } = await sayThreeLines();
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
    const { a, b, secret, document, verdictOn } = await sayThreeLines();
    await remove(a, secret);
    Y.applyUpdate(document, Y.encodeStateAsUpdate(a.doc));
    expect(await verdictOn(deleting(secret))).toBe('admitted');
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(document));
    expect(await verdictOn(Y.encodeStateAsUpdate(b.doc))).toBe('admitted');
  });

  it('[A4] admits anybody who carries out what its author has signed', async () => {
    const { a, b, secret, verdictOn } = await sayThreeLines();
    await remove(a, secret);
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc));
    await say(b, 'gone, then');
    expect(await verdictOn(Y.encodeStateAsUpdate(b.doc))).toBe('admitted');
  });
});

describe('deleting what another said', () => {
  it('[A4] refuses a deletion that nobody signed', async () => {
    const { b, secret, verdictOn } = await sayThreeLines();
    expect(await verdictOn(deleting(secret))).toBe('unauthorised-deletion');
    b.doc.getArray('log').delete(0, 1);
    expect(await verdictOn(Y.encodeStateAsUpdate(b.doc))).toBe('unauthorised-deletion');
  });

  it("[A4] refuses a deletion of another's words, whoever it says they are by", async () => {
    const { b, secret, verdictOn } = await sayThreeLines();
    for (const wrong of [{}, { device: bob.device }, { device: bob.device, n: b.nonce }]) {
      const update = await saying(b, deletionOf(secret, wrong), deleting(secret));
      expect(await verdictOn(update)).toBe('unauthorised-deletion');
    }
  });

  it("[A4] refuses to announce the deletion of another's words, also where they are deleted already", async () => {
    const { a, b, secret, document, verdictOn } = await sayThreeLines();
    await remove(a, secret);
    Y.applyUpdate(document, Y.encodeStateAsUpdate(a.doc));
    expect(await verdictOn(await saying(b, deletionOf(secret)))).toBe('unauthorised-deletion');
  });

  it("[A4] refuses to hand on another's new words together with their deletion", async () => {
    const { a, document, verdictOn } = await sayThreeLines();
    const said = await say(a, 'nobody will read this');
    const update = Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(document));
    expect(await verdictOn(update)).toBe('admitted');
    const handedOn = Y.mergeUpdates([update, encodeRaw(deleting(said))]);
    expect(await verdictOn(handedOn)).toBe('unauthorised-deletion');
  });

  it("[A4] refuses to delete more than was signed: a range that goes on over another's", async () => {
    const { a, secret, verdictOn } = await sayThreeLines();
    const both: RawUpdate = { deleted: [[a.doc.clientID, [[0, 2]]]] };
    expect(await verdictOn(await saying(a, deletionOf(secret), both))).toBe('unauthorised-deletion');
    expect(await verdictOn(await saying(a, deletionOf(secret), deleting(secret)))).toBe('admitted');
  });

  it('[A4] refuses a deletion that names one entry and removes another', async () => {
    const { a, secret, other, verdictOn } = await sayThreeLines();
    const update = await saying(a, deletionOf(secret, { id: other.id }), deleting(secret));
    expect(await verdictOn(update)).toBe('unauthorised-deletion');
  });

  it('[A4] refuses a deletion whose signature is forged', async () => {
    const { a, b, secret, verdictOn } = await sayThreeLines();
    const struct = nextEntry(a).struct;
    const forged = await signNext(a, { body: deletionOf(secret), key: b.by.privateKey });
    const block = { client: struct[0], clock: struct[1], structs: [{ texts: [forged] }] };
    expect(await verdictOn({ ...deleting(secret), blocks: [block] })).toBe('bad-signature');
  });

  it('[A4] refuses an announced deletion that is not carried out: the words would stay, out of sight', async () => {
    const { a, secret, verdictOn } = await sayThreeLines();
    expect(await verdictOn(await saying(a, deletionOf(secret)))).toBe('unauthorised-deletion');
    const y: Entry['struct'] = [a.doc.clientID, 99];
    expect(await verdictOn(await saying(a, deletionOf(secret, { y })))).toBe('unauthorised-deletion');
  });
});

describe('deleting deletions', () => {
  it('[A4] refuses to delete a delete entry: nobody could tell any more why its target is gone', async () => {
    const { a, secret, verdictOn, document } = await sayThreeLines();
    const deletion = await remove(a, secret);
    Y.applyUpdate(document, Y.encodeStateAsUpdate(a.doc));
    expect(await verdictOn(await saying(a, deletionOf(deletion), deleting(deletion)))).toBe(
      'unauthorised-deletion',
    );
  });

  it('[A4] refuses a delete entry that deletes itself', async () => {
    const { a, verdictOn } = await sayThreeLines();
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
    const { conversation, a, document, verdictOn } = await sayThreeLines();
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
    const { conversation, a, secret, document, verdictOn } = await sayThreeLines();
    const onPhone = openSession(alicesPhone, conversation, { doc: copyOf(document) });
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
