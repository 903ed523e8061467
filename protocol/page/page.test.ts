import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  type Entry,
  insertEntry,
  isFull,
  limits,
  logOf,
  nextStruct,
  type PageChanges,
  pageEntries,
  pageIndexOf,
  StructTaken,
  watchPage,
} from '#protocol';
import {
  alice,
  bob,
  copyOf,
  makeTestConversation,
  openSession,
  remove,
  say,
  signNext,
  targetOf,
} from '#protocol/testing';

const conversation = makeTestConversation();

/** As two people write who answer each other: structs of one client merge, and split again where something is deleted. */
const talk = async (): Promise<{ doc: Y.Doc; entries: readonly Entry[] }> => {
  const a = openSession(alice, conversation);
  const b = openSession(bob, conversation);
  const entries: Entry[] = [];
  for (let round = 0; round < 3; round += 1) {
    entries.push(await say(a, `${round}`), await say(a, `${round}!`));
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc));
    entries.push(await say(b, `${round}?`));
    Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc));
  }
  const deleted = entries.splice(1, 1);
  for (const entry of deleted) entries.push(await remove(a, entry));
  return { doc: a.doc, entries };
};

const byId = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('reading a page', () => {
  it('[C2] finds every entry with the struct it sits in, also where Yjs has merged many into one', async () => {
    const { doc, entries } = await talk();
    expect(byId(pageEntries(doc))).toEqual(byId(entries));
    expect(pageEntries(doc)).toHaveLength(logOf(doc).length);
    const strings = new Set(pageEntries(doc).map(({ struct }) => struct.join()));
    expect(strings.size).toBe(entries.length);
  });

  it('[C5] tells what each transaction adds and removes', async () => {
    const a = openSession(alice, conversation);
    const changes: PageChanges[] = [];
    const stop = watchPage(a.doc, (change) => changes.push(change));
    const first = await say(a, 'um');
    const deletion = await remove(a, first);
    expect(changes).toEqual([
      { added: [first], removed: [] },
      { added: [deletion], removed: [first.struct] },
    ]);
    stop();
    await say(a, 'dois');
    expect(changes).toHaveLength(2);
  });
});

describe('the index of a page', () => {
  it('[C1] says the same when it grew with the page as when it is made anew', async () => {
    const grown = new Y.Doc();
    const index = pageIndexOf(grown);
    const { doc, entries } = await talk();
    Y.applyUpdate(grown, Y.encodeStateAsUpdate(doc));
    const live = pageIndexOf(doc);
    const fresh = pageIndexOf(copyOf(doc));
    for (const each of [index, live, fresh]) {
      expect(each.entries).toBe(entries.length + 1);
      expect(each.bytes).toBe(logOf(doc).toArray().join('').length);
      expect(each.deletions.entries).toBe(1);
      for (const entry of entries) expect(each.structsOf(entry)).toEqual([entry.struct]);
    }
  });

  it('[A4] knows which structs are to be gone, and by whose word', async () => {
    const a = openSession(alice, conversation);
    const index = pageIndexOf(a.doc);
    const secret = await say(a, 'um');
    expect(index.claimsOn(secret.struct)).toEqual([]);
    await remove(a, secret);
    expect(index.claimsOn(secret.struct)).toEqual([{ user: alice.user, target: targetOf(secret) }]);
    expect(index.structsOf(secret)).toEqual([]);
  });
});

describe('where to write', () => {
  it('[C1] is the next page once this one holds 1,000 entries or 256 KB', () => {
    const { entries, bytes } = limits.page;
    expect(isFull({ entries: entries - 1, bytes: bytes - 1 })).toBe(false);
    expect(isFull({ entries, bytes: 0 })).toBe(true);
    expect(isFull({ entries: 0, bytes })).toBe(true);
  });

  it('[A6] is the struct that the entry was signed for, or nowhere', async () => {
    const session = openSession(alice, conversation);
    const signedFor = nextStruct(session.doc);
    const [first, second] = [await signNext(session), await signNext(session)];
    expect(insertEntry(session.doc, first).struct).toEqual(signedFor);
    expect(() => insertEntry(session.doc, second)).toThrow(StructTaken);
    expect(logOf(session.doc)).toHaveLength(1);
  });

  it('[A3] is not under a clientID that Yjs made up when it met another session of its own', async () => {
    const session = openSession(alice, conversation);
    session.doc.clientID = 12_345;
    const jws = await signNext(session);
    expect(() => insertEntry(session.doc, jws)).toThrow(StructTaken);
  });

  it('[C7] carries out a deletion as it writes it', async () => {
    const session = openSession(alice, conversation);
    await say(session, 'before');
    const secret = await say(session, 'my secret');
    await say(session, 'after');
    await remove(session, secret);
    const bytes = Buffer.from(Y.encodeStateAsUpdate(session.doc)).toString('latin1');
    const said = pageEntries(session.doc).map(({ body }) => body.kind === 'text' && body.text);
    expect(said).toEqual(['before', 'after', false]);
    expect(bytes.split('eyJhbGciOiJFZERTQSI')).toHaveLength(1 + 3);
  });
});
