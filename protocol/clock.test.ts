import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EntryId, makeClock, timeOf } from '#protocol';
import { makeFakeClock, makeSeededRandom } from '#protocol/testing';

const makeClockAt = (seed = 1) => {
  const time = makeFakeClock();
  return { time, clock: makeClock({ now: time.now, random: makeSeededRandom(seed).bytes }) };
};

describe('the clock that ids come from', () => {
  it('[C4] gives UUIDv7 that say when they were given', () => {
    const { clock, time } = makeClockAt();
    const id = clock.next();
    expect(v.is(EntryId, id)).toBe(true);
    expect(timeOf(id)).toBe(time.now());
  });

  it('[C4] never gives two equal ids, nor an earlier one: five thousand in one millisecond, and in one that is past', () => {
    const { clock, time } = makeClockAt();
    const ids: EntryId[] = [];
    for (let given = 0; given < 5_000; given += 1) ids.push(clock.next());
    time.advance(-3_600_000);
    for (let given = 0; given < 5_000; given += 1) ids.push(clock.next());
    expect(new Set(ids).size).toBe(10_000);
    expect(ids.toSorted()).toEqual(ids);
  });

  it('[C4] gives an id after every id it observed, also where its own clock is slow', () => {
    const fast = makeClockAt(1);
    const slow = makeClockAt(2);
    fast.time.advance(60_000);
    const seen = fast.clock.next();
    slow.clock.observe(seen);
    expect(slow.clock.next() > seen).toBe(true);
    expect(timeOf(slow.clock.next())).toBe(timeOf(seen));
  });

  it('[C4] goes on where the counter of a millisecond is used up', () => {
    const { clock, time } = makeClockAt();
    const last = '01050000-0000-7fff-bfff-ffffffffffff' as EntryId;
    time.set(timeOf(last));
    clock.observe(last);
    const id = clock.next();
    expect(id > last).toBe(true);
    expect(timeOf(id)).toBe(timeOf(last) + 1);
  });

  it('[C4] keeps the order of cause and effect, however wrong the clocks of two devices are', () => {
    const step = fc.record({
      by: fc.constantFrom(0, 1),
      drift: fc.integer({ min: -5_000, max: 5_000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const devices = [makeClockAt(1), makeClockAt(2)];
        const ids: EntryId[] = [];
        for (const { by, drift } of steps) {
          const device = devices[by] ?? makeClockAt();
          device.time.advance(drift);
          const id = device.clock.next();
          ids.push(id);
          for (const other of devices) other.clock.observe(id);
        }
        expect(ids.toSorted()).toEqual(ids);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
