import { describe, expect, it } from 'vitest';
import { compareEntries, type EntryRef, isLate, makeClock } from '#protocol';
import { alice, bob, makeFakeClock, makeSeededRandom } from '#protocol/testing';

const clock = makeClock({ now: makeFakeClock().now, random: makeSeededRandom(1).bytes });
const first = { id: clock.next(), user: bob.user };
const second = { id: clock.next(), user: alice.user };

describe('the order of entries', () => {
  it('[C4] is by id, then by user', () => {
    const sameId: EntryRef = { id: first.id, user: alice.user };
    expect([second, first, sameId].toSorted(compareEntries)).toEqual([sameId, first, second]);
    expect(compareEntries(first, { ...first })).toBe(0);
  });

  it('[C9] makes late what sorts before the last that was read', () => {
    expect(isLate(first, second)).toBe(true);
    expect(isLate(second, first)).toBe(false);
    expect(isLate(second, second)).toBe(false);
    expect(isLate(first, undefined)).toBe(false);
  });
});
