import { describe, expect, it } from 'vitest';
import { makeClock, timeOf } from '#protocol';
import { makeFakeClock, makeSeededRandom } from '#protocol/testing';
import { makeEntryClock } from './entryClock.ts';

const hour = 3_600_000;
const { bytes: random } = makeSeededRandom(1);

describe('the entry clock', () => {
  it('[C4] is never earlier than what was admitted', () => {
    const time = makeFakeClock();
    const clock = makeEntryClock({ relayNow: time.now, random });
    const ahead = makeClock({ now: () => time.now() + 60_000, random }).next();
    clock.observe(ahead);
    expect(clock.next() > ahead).toBe(true);
  });

  it('[A7] comes back from the future once that was refused, and still not before what was admitted', () => {
    const time = makeFakeClock();
    const start = time.now();
    const clock = makeEntryClock({ relayNow: time.now, random });
    const admitted = clock.next();
    clock.observe(admitted);
    time.set(start + hour);
    expect(timeOf(clock.next())).toBe(start + hour);
    time.set(start);
    expect(timeOf(clock.next())).toBe(start + hour);
    clock.beginAgain();
    const next = clock.next();
    expect(timeOf(next)).toBe(start);
    expect(next > admitted).toBe(true);
  });
});
