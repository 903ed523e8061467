import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type EntryBody, insertEntry, limits, pageEntries } from '#protocol';
import {
  alice,
  bob,
  copyOf,
  encodeRaw,
  makeTestConversation,
  mallory,
  openSession,
  refOf,
  remove,
  say,
  type Session,
  signNext,
  vouch,
  writeEntry,
} from '#protocol/testing';

// On a machine that is busy with other things.
vi.setConfig({ testTimeout: 30_000 });

describe('an update that breaks a rule', () => {
  it('[A5] is refused whole: two hundred good entries and a bad one are none', async () => {
    const conversation = makeTestConversation();
    const session = openSession(alice, conversation);
    for (let said = 0; said < 200; said += 1) await say(session, `${said}`);
    const document = new Y.Doc();
    expect((await conversation.admit(Y.encodeStateAsUpdate(session.doc), document)).ok).toBe(true);
    insertEntry(session.doc, await signNext(session, { key: mallory.privateKey }));
    const admitted = await conversation.admit(Y.encodeStateAsUpdate(session.doc), document);
    expect(admitted).toMatchObject({ ok: false, error: { type: 'bad-signature' } });
  });

  it('[A5] leaves the document as it was, and so does one that breaks none', async () => {
    const conversation = makeTestConversation();
    const session = openSession(alice, conversation);
    await say(session, 'oi');
    const document = copyOf(session.doc);
    const before = Y.encodeStateAsUpdate(document);
    await say(session, 'tudo bem?');
    const other = encodeRaw({
      blocks: [{ client: 7, clock: 0, structs: [{ texts: ['x'], parent: 'other' }] }],
    });
    await conversation.admit(Y.encodeStateAsUpdate(session.doc), document);
    await conversation.admit(other, document);
    expect(Y.encodeStateAsUpdate(document)).toEqual(before);
    expect([...document.share.keys()]).not.toContain('other');
  });
});

describe('a document that was accepted', () => {
  /** Alice and bob talk, correct, react and delete, in two sessions each. */
  const talk = async (conversation = makeTestConversation()): Promise<Y.Doc> => {
    let doc = new Y.Doc();
    for (const by of [alice, bob, alice, bob]) {
      const session = openSession(by, conversation, { doc: copyOf(doc) });
      const first = await say(session, 'oi');
      await writeEntry(session, { kind: 'react', target: refOf(first), reaction: '(L)', on: true });
      const second = await say(session, 'tudo ebm?');
      const edit = await writeEntry(session, { kind: 'edit', target: refOf(second), text: 'tudo bem?' });
      await remove(session, second, [edit]);
      await remove(session, first);
      await say(session, 'que foi?');
      ({ doc } = session);
    }
    return doc;
  };

  it('[A10] is accepted when it is re-sent whole, by anybody, into nothing', async () => {
    const conversation = makeTestConversation();
    const doc = await talk(conversation);
    const empty = new Y.Doc();
    const update = Y.encodeStateAsUpdate(doc);
    const admitted = await conversation.admit(update, empty);
    expect(admitted).toMatchObject({ ok: true });
    Y.applyUpdate(empty, update);
    expect(Y.encodeStateAsUpdate(empty)).toEqual(update);
  });

  it('[A10] is accepted by a relay that was restored from any older backup', async () => {
    const conversation = makeTestConversation();
    const session = openSession(alice, conversation);
    const backups = [Y.encodeStateAsUpdate(session.doc)];
    session.doc.on('update', () => backups.push(Y.encodeStateAsUpdate(session.doc)));
    const first = await say(session, 'first');
    await say(session, 'second');
    await remove(session, first);
    await say(session, 'third');
    const update = Y.encodeStateAsUpdate(session.doc);
    for (const backup of backups) {
      const restored = new Y.Doc();
      Y.applyUpdate(restored, backup);
      expect((await conversation.admit(update, restored)).ok).toBe(true);
      Y.applyUpdate(restored, update);
      expect(pageEntries(restored)).toEqual(pageEntries(session.doc));
    }
  });

  it('[A10] is accepted although its authors left and their devices were revoked since, once the relay has said what it held of them', async () => {
    const conversation = makeTestConversation();
    const doc = await talk(conversation);
    const bobLeft = conversation.clock.now();
    conversation.memberships.set(bob.user, [{ from: 0, until: bobLeft }]);
    conversation.devices.set(alice.device, { user: alice.user, key: alice.key, revokedAt: bobLeft });
    await vouch(conversation, doc);
    expect((await conversation.admit(Y.encodeStateAsUpdate(doc), new Y.Doc())).ok).toBe(true);
  });

  it('[A8] never grows too large to be re-sent whole, and even when it is full one can delete', async () => {
    const conversation = makeTestConversation();
    const session = openSession(alice, conversation);
    const large: EntryBody = { kind: 'unknown', name: 'perfume', fields: { scent: 'x'.repeat(20_000) } };
    const document = new Y.Doc();
    const sync = async (): Promise<string> => {
      const update = Y.encodeStateAsUpdate(session.doc, Y.encodeStateVector(document));
      const admitted = await conversation.admit(update, document);
      if (admitted.ok) Y.applyUpdate(document, update);
      return admitted.ok ? 'admitted' : admitted.error.type;
    };
    const first = await say(session, 'my secret');
    let verdict = await sync();
    let state = copyOf(session.doc);
    while (verdict === 'admitted') {
      state = copyOf(document);
      await writeEntry(session, large);
      verdict = await sync();
    }
    expect(verdict).toBe('too-large');
    const again = openSession(alice, conversation, { doc: state });
    await remove(again, first);
    const update = Y.encodeStateAsUpdate(again.doc);
    expect((await conversation.admit(update, document)).ok).toBe(true);
    Y.applyUpdate(document, update);
    expect(Y.encodeStateAsUpdate(document).length).toBeLessThan(limits.frame.clientBytes);
    expect((await conversation.admit(Y.encodeStateAsUpdate(document), new Y.Doc())).ok).toBe(true);
  });

  it('[A8] holds no more entries or bytes than its limits, the last of them for deletions', async () => {
    const { most, mostWithDeletions } = limits.page;
    /** A page that holds this much of whatever, and one more entry of alice's: what comes of her next, and of its deletion? */
    const verdicts = async (entries: number, bytes: number): Promise<readonly string[]> => {
      const conversation = makeTestConversation();
      const doc = new Y.Doc();
      doc.getArray('log').push(Array.from({ length: entries }, () => 'x'.repeat(bytes / entries)));
      const session = openSession(alice, conversation, { doc });
      const said = await say(session, 'oi');
      const document = copyOf(session.doc);
      const verdict = async (act: (own: Session) => Promise<unknown>): Promise<string> => {
        const own = openSession(alice, conversation, { doc: copyOf(document) });
        await act(own);
        const update = Y.encodeStateAsUpdate(own.doc, Y.encodeStateVector(document));
        const admitted = await conversation.admit(update, document);
        return admitted.ok ? 'admitted' : admitted.error.type;
      };
      return [await verdict((own) => say(own, 'more')), await verdict((own) => remove(own, said))];
    };
    expect(await verdicts(most.entries - 2, 0)).toEqual(['admitted', 'admitted']);
    expect(await verdicts(most.entries - 1, 0)).toEqual(['too-many-structs', 'admitted']);
    expect(await verdicts(mostWithDeletions.entries - 1, 0)).toEqual([
      'too-many-structs',
      'too-many-structs',
    ]);
    expect(await verdicts(4, most.bytes - 2_000)).toEqual(['admitted', 'admitted']);
    expect(await verdicts(4, most.bytes)).toEqual(['too-large', 'admitted']);
    expect(await verdicts(4, mostWithDeletions.bytes)).toEqual(['too-large', 'too-large']);
  });
});
