import { foldConversation, lineKey, makeClock, type Entry, type EntryBody } from '#protocol';
import {
  alice,
  bob,
  makeFakeClock,
  makeSeededRandom,
  makeTestConversation,
  openSession,
  targetOf,
} from '#protocol/testing';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { lineText } from './lineText.ts';
import { makePageIndex, type PageIndex } from './pageIndex.ts';

// On a machine that is busy with other things.
vi.setConfig({ testTimeout: 30_000 });

const conversation = makeTestConversation();
const session = openSession(alice, conversation);
const clock = makeClock({ now: makeFakeClock().now, random: makeSeededRandom(1).bytes });
const ids = Array.from({ length: 6 }, () => clock.next());
const plainOf = (line: Parameters<typeof lineText>[0]) => lineText(line, (wink) => wink);

/** Few ids, two users and four pages, so that entries meet: on one page, or with what is about them on another. */
const someRef = fc.record({ id: fc.constantFrom(...ids), user: fc.constantFrom(alice.user, bob.user) });
const someTarget = someRef.map(({ id, user }) =>
  targetOf({ ...placed(0, 0), id, user, body: { kind: 'nudge' } }),
);
const someChange = fc.oneof(
  fc
    .tuple(someRef, fc.constantFrom('x', 'y'))
    .map(([target, text]): EntryBody => ({ kind: 'edit', target, text })),
  fc
    .tuple(someTarget, fc.array(someTarget, { maxLength: 2 }))
    .map(([target, also]): EntryBody => ({ kind: 'delete', target, also })),
);
/** Whoever entered a text again did so with the same words. */
const wordsOf = (id: string): EntryBody => ({ kind: 'text', text: `text ${ids.indexOf(id as never)}` });
const someEntry = fc
  .tuple(someRef, fc.option(someChange), fc.nat({ max: 3 }))
  .map(([{ id, user }, change, page]) => ({ id, user, page, body: change ?? wordsOf(id) }));
const someEntries = fc
  .array(someEntry, { maxLength: 14 })
  .map((all) => all.map((each, index): Entry => ({ ...placed(each.page, index), ...each })))
  // What is named twice is named the same: an id is one text, or one change, of its user.
  .map((all) => all.map((each) => ({ ...each, body: firstNamed(all, each).body })));

function placed(page: number, index: number): Omit<Entry, 'body' | 'id' | 'user'> {
  return {
    conversation: conversation.id,
    page,
    device: alice.device,
    struct: [session.doc.clientID, index],
    nonce: session.nonce,
  };
}

const firstNamed = (all: readonly Entry[], entry: Entry): Entry =>
  all.find((other) => lineKey(other) === lineKey(entry)) ?? entry;

/** As the reading does: these pages in this order, and again what has to be. */
function read(index: PageIndex, entries: readonly Entry[], order: readonly number[]): void {
  const due = [...order];
  for (let page = due.shift(); page !== undefined; page = due.shift()) {
    const number = page;
    due.push(
      ...index.take(
        number,
        entries.filter((entry) => entry.page === number),
      ),
    );
  }
}

const foundIn = (index: PageIndex) =>
  new Map(index.pages().flatMap((page) => index.spots(page).map(({ key, plain }) => [key, plain])));

const wordsIn = (entries: readonly Entry[]) =>
  new Map(
    foldConversation(entries)
      .map((line) => [line.key, plainOf(line)] as const)
      .filter(([, plain]) => plain !== ''),
  );

describe('the index of the pages that were looked through', () => {
  it('[SE2, SE6] holds the words of all lines as they are, on whatever page they are changed or deleted, in whatever order it is read', () => {
    fc.assert(
      fc.property(someEntries, fc.shuffledSubarray([3, 2, 1, 0], { minLength: 4 }), (entries, order) => {
        const index = makePageIndex(plainOf);
        read(index, entries, order);
        expect(foundIn(index)).toEqual(wordsIn(entries));
      }),
      { numRuns: 500 },
    );
  });

  it('[SE2, SE6] follows what comes to a page and goes from it later', () => {
    fc.assert(
      fc.property(someEntries, fc.nat({ max: 14 }), fc.nat({ max: 3 }), (entries, count, page) => {
        const index = makePageIndex(plainOf);
        const before = entries.filter((entry, at) => entry.page !== page || at < count);
        read(index, before, [3, 2, 1, 0]);
        read(index, entries, [page]);
        expect(foundIn(index)).toEqual(wordsIn(entries));
        // A deletion is for ever; what it takes back may be an edit.
        const isLeft = (entry: Entry, at: number) =>
          entry.page !== page || at < count || entry.body.kind === 'delete';
        const after = entries.filter(isLeft);
        read(index, after, [page]);
        expect(foundIn(index)).toEqual(wordsIn(after));
      }),
      { numRuns: 500 },
    );
  });

  it('[SE6] keeps nothing of a line that says nothing in words', () => {
    const index = makePageIndex(plainOf);
    const [id] = ids;
    if (!id) throw new Error('There are ids.');
    index.take(0, [{ ...placed(0, 0), id, user: bob.user, body: { kind: 'nudge' } }]);
    expect(index.spots(0)).toEqual([]);
    expect(index.pages()).toEqual([0]);
  });
});
