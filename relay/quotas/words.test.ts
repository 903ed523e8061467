import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { err, refuse, type UserId } from '#protocol';
import { makeFakeClock } from '#protocol/testing';
import { createWordQuota, type WordQuota } from './words.ts';
import type { WordsWritten } from './wordStore.ts';

const alice = 'alice' as UserId;
const bob = 'bob' as UserId;
const words = { isDeletion: false };
const deletion = { isDeletion: true };
const minute = 60_000;

let clock: ReturnType<typeof makeFakeClock>;
let saved: Map<UserId, WordsWritten>;
let isDiskLow: boolean;
let quota: WordQuota;

/** As a relay does that starts: what was not saved is not known. */
const start = (): void => {
  quota = createWordQuota({
    store: {
      load: (user) => saved.get(user),
      save: (user, { recent, at, total }) => void saved.set(user, { recent, at, total }),
    },
    limits: { wordsPerHour: 4_000_000, words: 10_000_000 },
    isDiskLow: () => isDiskLow,
    clock,
  });
};

beforeEach(() => {
  clock = makeFakeClock();
  saved = new Map();
  isDiskLow = false;
  start();
});

/** How it was answered, and made durable where it was taken. */
const write = (user: UserId, bytes: number, options = words): string => {
  const taken = quota.take([{ user, bytes }], options);
  if (!taken.ok) return taken.error.type;
  taken.value.save?.();
  return 'taken';
};

describe('what an account writes', () => {
  it('[Q1] is a quarter of its hour at once, and then as much as has passed of the hour', () => {
    for (let part = 0; part < 10; part += 1) expect(write(alice, 99_900)).toBe('taken');
    expect(write(alice, 99_900)).toBe('over-quota');
    expect(write(bob, 99_900)).toBe('taken');
    clock.advance(1.5 * minute);
    expect([write(alice, 99_900), write(alice, 99_900)]).toEqual(['taken', 'over-quota']);
    clock.advance(60 * minute);
    for (let part = 0; part < 10; part += 1) expect(write(alice, 99_900)).toBe('taken');
  });

  it('[Q1] never comes to more than five quarters of the quota in an hour, however it is spread', () => {
    const writing = fc.record({ bytes: fc.integer({ min: 1, max: 300_000 }), wait: fc.nat(2 * minute) });
    fc.assert(
      fc.property(fc.array(writing, { minLength: 50, maxLength: 200 }), (writings) => {
        clock = makeFakeClock();
        saved = new Map();
        start();
        const took: { at: number; bytes: number }[] = [];
        for (const { bytes, wait } of writings) {
          clock.advance(wait);
          if (write(alice, bytes) === 'taken') took.push({ at: clock.now(), bytes });
        }
        for (const { at } of took) {
          const inHour = took.filter((each) => each.at >= at && each.at < at + 60 * minute);
          expect(inHour.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(5_000_000);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('[Q1] may be one update that is larger than what may be written at once, if nothing was written before', () => {
    expect(write(alice, 3_000_000)).toBe('taken');
    expect(write(alice, 1)).toBe('over-quota');
    clock.advance(60 * minute);
    expect([write(alice, 1), write(alice, 3_000_000)]).toEqual(['taken', 'over-quota']);
  });

  it('[Q1] is at most its quota in all, however slowly it comes', () => {
    for (let part = 0; part < 10; part += 1) {
      expect(write(alice, 999_000)).toBe('taken');
      clock.advance(60 * minute);
    }
    expect(write(alice, 999_000)).toBe('quota-used-up');
    expect(write(bob, 999_000)).toBe('taken');
  });

  it('[Q2] is charged to each sender of a batch, or to none of them', () => {
    for (let part = 0; part < 10; part += 1) write(alice, 99_900);
    const both = [
      { user: bob, bytes: 400_000 },
      { user: alice, bytes: 100 },
    ];
    expect(quota.take(both, words)).toEqual(err(refuse('over-quota')));
    expect([write(bob, 400_000), write(bob, 400_000)]).toEqual(['taken', 'taken']);
    expect(write(bob, 400_000)).toBe('over-quota');
  });

  it('[Q3] is always taken where it is a deletion for everyone, and counts', () => {
    write(alice, 3_000_000);
    isDiskLow = true;
    expect(write(alice, 1_000_000, deletion)).toBe('taken');
    isDiskLow = false;
    clock.advance(59 * minute);
    expect(write(alice, 1_000_000)).toBe('over-quota');
  });

  it('[Q2] is not charged where it did not become durable', () => {
    const taken = quota.take([{ user: alice, bytes: 999_000 }], words);
    if (taken.ok) taken.value.giveBack();
    expect(write(alice, 999_000)).toBe('taken');
  });
});

describe('what an account has written', () => {
  it('[Q4] is remembered after a restart', () => {
    for (let part = 0; part < 10; part += 1) write(alice, 99_900);
    quota.close();
    start();
    expect(write(alice, 99_900)).toBe('over-quota');
  });

  it('[Q4] is forgiven for at most 64 kB, or a minute, if the relay dies', () => {
    for (let part = 0; part < 100; part += 1) expect(write(alice, 9_890)).toBe('taken');
    start();
    let more = 0;
    while (write(alice, 9_890) === 'taken') more += 1;
    expect(more * 9_990).toBeLessThan(64_000 + 9_990);

    clock.advance(2 * 60 * minute);
    write(bob, 100);
    clock.advance(minute);
    write(bob, 100);
    expect(saved.get(bob)?.total).toBe(400);
  });

  it('[Q4] is saved again where the transaction that it was saved in was undone', () => {
    const taken = quota.take([{ user: alice, bytes: 500_000 }], words);
    if (!taken.ok) throw new Error(taken.error.type);
    taken.value.save?.();
    taken.value.giveBack();
    write(alice, 100);
    expect(saved.get(alice)?.total).toBe(200);
  });
});

describe('while the disk is low', () => {
  it('[Q7] only small writes are taken, and few of them', () => {
    isDiskLow = true;
    expect(write(alice, 16_384)).toBe('taken');
    expect(write(alice, 16_385)).toBe('low-disk');
    expect(write(alice, 14_000)).toBe('taken');
    expect(write(alice, 5_000)).toBe('over-quota');
    expect(write(bob, 5_000)).toBe('taken');
    isDiskLow = false;
    expect(write(alice, 500_000)).toBe('taken');
  });
});
