import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Entry, type EntryBody, foldConversation, makeClock, makeFold } from '#protocol';
import {
  alice,
  bob,
  makeFakeClock,
  makeSeededRandom,
  makeTestConversation,
  openSession,
  targetOf,
} from '#protocol/testing';

// On a machine that is busy with other things.
vi.setConfig({ testTimeout: 30_000 });

const conversation = makeTestConversation();
const session = openSession(alice, conversation);
const clock = makeClock({ now: makeFakeClock().now, random: makeSeededRandom(1).bytes });
const ids = Array.from({ length: 5 }, () => clock.next());

/** Few ids and two users, so that entries meet: in targets, in edits of edits, in deletions of deletions, in copies. */
const someRef = fc.record({ id: fc.constantFrom(...ids), user: fc.constantFrom(alice.user, bob.user) });
const someTarget = someRef.map(({ id, user }) =>
  targetOf({ ...baseEntry(0), id, user, body: { kind: 'nudge' } }),
);
const someBody = fc.oneof(
  fc.constantFrom('a', 'b', 'c').map((text): EntryBody => ({ kind: 'text', text })),
  fc.constant<EntryBody>({ kind: 'nudge' }),
  fc
    .tuple(someRef, fc.constantFrom('x', 'y'))
    .map(([target, text]): EntryBody => ({ kind: 'edit', target, text })),
  fc
    .tuple(someTarget, fc.array(someTarget, { maxLength: 2 }))
    .map(([target, also]): EntryBody => ({ kind: 'delete', target, also })),
  fc
    .tuple(someRef, fc.constantFrom(':)', '__proto__'), fc.boolean())
    .map(([target, reaction, on]): EntryBody => ({ kind: 'react', target, reaction, on })),
);
const someEntries = fc
  .array(fc.tuple(someRef, someBody), { maxLength: 14 })
  .map((all) => all.map(([ref, body], index): Entry => ({ ...baseEntry(index), ...ref, body })));

function baseEntry(index: number): Omit<Entry, 'body' | 'id' | 'user'> {
  return {
    conversation: conversation.id,
    page: 0,
    device: alice.device,
    struct: [session.doc.clientID, index],
    nonce: session.nonce,
  };
}

const shuffled = (entries: readonly Entry[], seed: number): readonly Entry[] => {
  const random = makeSeededRandom(seed);
  return entries
    .map((entry) => ({ entry, at: random.below(1e9) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
};

describe('every order of arrival', () => {
  it('[C5] leads to one view, at once or one by one, with what was removed as if it had never come', () => {
    fc.assert(
      fc.property(someEntries, fc.nat(), fc.nat({ max: 4 }), (entries, seed, removed) => {
        const [gone, kept] = [entries.slice(0, removed), entries.slice(removed)];
        const fold = makeFold();
        for (const entry of shuffled(entries, seed)) fold.add(entry);
        expect(fold.lines()).toEqual(foldConversation(entries));
        for (const { struct } of gone) fold.removed(struct);
        expect(fold.lines()).toEqual(foldConversation(kept));
        expect(foldConversation(shuffled(kept, seed))).toEqual(foldConversation(kept));
      }),
      { numRuns: 300 },
    );
  });

  it('[C5] names every line that changes', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const fold = makeFold();
        for (const entry of entries) {
          const before = new Map(fold.lines().map((line) => [line.key, line]));
          const named = new Set<string>(fold.add(entry));
          const keys = [...before.keys(), ...fold.lines().map(({ key }) => key)];
          const others = keys.filter((key) => !named.has(key));
          expect(others.map(fold.line)).toEqual(others.map((key) => before.get(key)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
