import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { limits, type RefusalType } from '#protocol';
import {
  alice,
  bob,
  copyOf,
  encodeRaw,
  makeTestConversation,
  openSession,
  type RawStruct,
  say,
  type Session,
  signNext,
  updatesOf,
} from '#protocol/testing';

const conversation = makeTestConversation();

const refusalOf = async (
  update: Uint8Array,
  document = new Y.Doc(),
): Promise<RefusalType | 'admitted'> => {
  const admitted = await conversation.admit(update, document);
  return admitted.ok ? 'admitted' : admitted.error.type;
};

const oneStruct = (struct: RawStruct, client = 7): Uint8Array =>
  encodeRaw({ blocks: [{ client, clock: 0, structs: [struct] }] });

/** What a stock peer would send after doing this. */
const stockUpdate = (act: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc();
  act(doc);
  return Y.encodeStateAsUpdate(doc);
};

/** Alice and bob have each said something, and a document holds both. */
const talk = async (): Promise<{ a: Session; b: Session; doc: Y.Doc }> => {
  const a = openSession(alice, conversation);
  await say(a, 'oi');
  const b = openSession(bob, conversation, { doc: copyOf(a.doc) });
  await say(b, 'oi, tudo bem?');
  await say(b, 'alô?');
  return { a, b, doc: copyOf(b.doc) };
};

describe('the bytes of an update', () => {
  it('[A1] admits an update that changes nothing, and says so', async () => {
    const { doc } = await talk();
    const admitted = await conversation.admit(Y.encodeStateAsUpdate(doc), doc);
    expect(admitted).toEqual({
      ok: true,
      value: { entries: [], deletes: [], clocks: [], changes: false },
    });
  });

  it('[A1] refuses what ends early or goes on after its end', async () => {
    const { doc } = await talk();
    const update = Y.encodeStateAsUpdate(doc);
    expect(await refusalOf(update.subarray(0, -1))).toBe('malformed');
    expect(await refusalOf(Uint8Array.from([...update, 0]))).toBe('malformed');
    expect(await refusalOf(new Uint8Array())).toBe('malformed');
  });

  it('[A1] refuses more than 4 MB before it looks at them', async () => {
    expect(await refusalOf(new Uint8Array(limits.update.bytes + 1))).toBe('too-large');
  });

  it('[A1] refuses more than 5,000 clocks, however few bytes claim them', async () => {
    expect(await refusalOf(oneStruct({ deleted: 2 ** 50 }))).toBe('too-many-structs');
    // Before it goes through them one by one, that is: the page would be too large as well.
    const atOnce = { ok: false, error: { type: 'too-many-structs' } };
    const most = { deleted: limits.update.structs };
    const oneBlock = encodeRaw({ blocks: [{ client: 7, clock: 0, structs: [most, { deleted: 1 }] }] });
    const blocks = [7, 8].map((client) => ({ client, clock: 0, structs: [most] }));
    for (const update of [oneBlock, encodeRaw({ blocks })]) {
      expect(await conversation.admit(update, new Y.Doc())).toEqual(atOnce);
    }
    expect(await refusalOf(encodeRaw({ deleted: [[7, [[0, 2 ** 50]]]] }))).toBe('too-many-structs');
  });

  it('[A1] refuses counts that no number holds exactly', async () => {
    expect(await refusalOf(oneStruct({ deleted: 1 }, 2 ** 60))).toBe('malformed');
    const last = Number.MAX_SAFE_INTEGER;
    const deletion = encodeRaw({ deleted: [[7, [[last, 2]]]] });
    expect(await refusalOf(deletion)).toBe('missing-dependency');
  });

  it('[A1] refuses structs and ranges of no length, and blocks of no structs', async () => {
    for (const struct of [{ deleted: 0 }, { texts: [] }]) {
      expect(await refusalOf(oneStruct(struct))).toBe('malformed');
    }
    expect(await refusalOf(encodeRaw({ blocks: [{ client: 7, clock: 0, structs: [] }] }))).toBe(
      'malformed',
    );
    expect(await refusalOf(encodeRaw({ deleted: [[7, [[0, 0]]]] }))).toBe('malformed');
    expect(await refusalOf(encodeRaw({ deleted: [[7, []]] }))).toBe('malformed');
  });

  it('[A1] refuses a client that comes twice: Yjs forgets its first block, another reader might not', async () => {
    const a = openSession(alice, conversation);
    const block = { client: a.doc.clientID, clock: 0, structs: [{ texts: [await signNext(a)] }] };
    expect(await refusalOf(encodeRaw({ blocks: [block] }))).toBe('admitted');
    expect(await refusalOf(encodeRaw({ blocks: [block, block] }))).toBe('malformed');
  });

  it('[A1] refuses clients out of order, of which Yjs loses some when it merges', async () => {
    const [a, b] = [openSession(alice, conversation), openSession(bob, conversation)];
    const blocks = [];
    for (const session of [a, b].toSorted((one, two) => one.doc.clientID - two.doc.clientID)) {
      const texts = [await signNext(session)];
      blocks.push({ client: session.doc.clientID, clock: 0, structs: [{ texts }] });
    }
    expect(await refusalOf(encodeRaw({ blocks }))).toBe('admitted');
    expect(await refusalOf(encodeRaw({ inOrderGiven: true, blocks }))).toBe('malformed');
  });

  it('[A1] refuses deleted ranges that overlap, go backwards or come twice', async () => {
    const { b, doc } = await talk();
    const client = b.doc.clientID;
    expect(
      await refusalOf(
        encodeRaw({
          deleted: [
            [
              client,
              [
                [0, 2],
                [1, 1],
              ],
            ],
          ],
        }),
        doc,
      ),
    ).toBe('malformed');
    expect(
      await refusalOf(
        encodeRaw({
          deleted: [
            [
              client,
              [
                [1, 1],
                [0, 1],
              ],
            ],
          ],
        }),
        doc,
      ),
    ).toBe('malformed');
    const twice = [
      [client, [[0, 1]]],
      [client, [[0, 1]]],
    ] as const;
    expect(await refusalOf(encodeRaw({ deleted: twice }), doc)).toBe('malformed');
  });
});

describe('what an update may hold', () => {
  it('[A1] refuses every root but log', async () => {
    expect(await refusalOf(stockUpdate((doc) => doc.getArray('other').push(['x'])))).toBe(
      'unknown-root',
    );
    expect(await refusalOf(stockUpdate((doc) => doc.getMap('log').set('key', 'x')))).toBe(
      'unknown-root',
    );
  });

  it('[A1] refuses types inside of log, and what is inside of them', async () => {
    const nested = stockUpdate((doc) => doc.getArray('log').push([new Y.Map()]));
    const subdocument = stockUpdate((doc) => doc.getArray('log').push([new Y.Doc()]));
    expect(await refusalOf(nested)).toBe('nested-type');
    expect(await refusalOf(subdocument)).toBe('nested-type');
    expect(await refusalOf(oneStruct({ texts: ['x'], parent: [7, 0] }))).toBe('nested-type');
  });

  it('[A1] refuses content that is not strings: numbers, objects, text, bytes, formats, embeds, JSON', async () => {
    for (const value of [1, null, true, { kind: 'text' }, ['x']]) {
      expect(await refusalOf(stockUpdate((doc) => doc.getArray('log').push([value])))).toBe(
        'not-an-entry',
      );
    }
    expect(await refusalOf(stockUpdate((doc) => doc.getText('log').insert(0, 'x')))).toBe(
      'not-an-entry',
    );
    const bytes = stockUpdate((doc) => doc.getArray('log').push([new Uint8Array(1)]));
    expect(await refusalOf(bytes)).toBe('not-an-entry');
    for (const ref of [2, 5, 6]) {
      expect(await refusalOf(oneStruct({ ref, write: () => undefined }))).toBe('not-an-entry');
    }
    expect(await refusalOf(oneStruct({ ref: 11, write: () => undefined }))).toBe('malformed');
  });

  it('[A1] refuses strings that are no entries', async () => {
    expect(await refusalOf(stockUpdate((doc) => doc.getArray('log').push(['hello'])))).toBe(
      'not-an-entry',
    );
  });

  it('[A11] refuses strings that are no UTF-8', async () => {
    const write = (encoder: encoding.Encoder): void => {
      for (const byte of [1, 119, 2, 0xc3, 0x28]) encoding.writeUint8(encoder, byte);
    };
    expect(await refusalOf(oneStruct({ ref: 8, write }))).toBe('malformed');
  });
});

describe('what an update stands on', () => {
  it('[A1] refuses a clock gap, announced or not', async () => {
    const { b, doc } = await talk();
    const [, later] = await updatesOf(b.doc, async () => {
      await say(b, 'one');
      await say(b, 'two');
    });
    expect(await refusalOf(later ?? new Uint8Array(), doc)).toBe('clock-gap');
    expect(await refusalOf(oneStruct({ skipped: 2 }))).toBe('clock-gap');
  });

  it('[A1] refuses deletions of what neither the document nor the update has', async () => {
    const { b, doc } = await talk();
    const deletion = encodeRaw({ deleted: [[b.doc.clientID, [[1, 2]]]] });
    expect(await refusalOf(deletion, doc)).toBe('missing-dependency');
    expect(await refusalOf(encodeRaw({ deleted: [[99, [[0, 1]]]] }), doc)).toBe('missing-dependency');
  });

  it('[A12] refuses an entry that stands anywhere but after the one before it of its session', async () => {
    const { a, b, doc } = await talk();
    const [own, other] = [b.doc.clientID, a.doc.clientID];
    const next = { texts: [await signNext(b)] };
    const after = (place: Partial<RawStruct>): Uint8Array =>
      encodeRaw({ blocks: [{ client: own, clock: 2, structs: [{ ...next, ...place }] }] });
    expect(await refusalOf(after({ origin: [own, 1] }), doc)).toBe('admitted');
    for (const origin of [undefined, [own, 0], [own, 2], [own, 3], [other, 0], [99, 0]] as const) {
      expect(await refusalOf(after(origin ? { origin } : { parent: 'log' }), doc)).toBe('wrong-place');
    }
    for (const rightOrigin of [
      [own, 0],
      [other, 0],
      [99, 0],
    ] as const) {
      expect(await refusalOf(after({ origin: [own, 1], rightOrigin }), doc)).toBe('wrong-place');
      expect(await refusalOf(after({ rightOrigin }), doc)).toBe('wrong-place');
    }
  });

  it('[A12] refuses a first entry that stands on anything, known or not, also on itself', async () => {
    const { b, doc } = await talk();
    for (const origin of [
      [b.doc.clientID, 0],
      [99, 0],
      [7, 0],
      [7, 2],
    ] as const) {
      expect(await refusalOf(oneStruct({ texts: ['x'], origin }), doc)).toBe('wrong-place');
    }
    const known = [{ texts: ['x'], origin: [99, 0] as const }];
    const update = encodeRaw({ blocks: [{ client: b.doc.clientID, clock: 0, structs: known }] });
    expect(await refusalOf(update, doc)).toBe('wrong-place');
  });

  it('[A12] admits what sessions wrote in turns', async () => {
    const a = openSession(alice, conversation);
    const b = openSession(bob, conversation);
    for (const text of ['one', 'two', 'three']) {
      await say(a, text);
      Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc));
      await say(b, text);
      Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc));
    }
    expect(await refusalOf(Y.encodeStateAsUpdate(a.doc))).toBe('admitted');
  });

  it('[A1] admits an update of which the first part is known, and takes the rest', async () => {
    const a = openSession(alice, conversation);
    await say(a, 'known');
    const doc = copyOf(a.doc);
    const added = await say(a, 'new');
    const admitted = await conversation.admit(Y.encodeStateAsUpdate(a.doc), doc);
    expect(admitted).toEqual({
      ok: true,
      value: { entries: [added], deletes: [], clocks: [[a.doc.clientID, 2]], changes: true },
    });
  });
});
