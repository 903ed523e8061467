import { describe, expect, it } from 'vitest';
import { type Ending, nextRetry, noFailures, type Retry } from './retry.ts';

const lost = { first: 1_000, max: 15_000 };
const minute = 60_000;

/** The delays, in ms, after these endings in a row; by `chance` 1 the longest. */
const delaysAfter = (endings: readonly Ending[], chance = 1): readonly number[] => {
  let retry: Retry = noFailures;
  return endings.map((ending) => {
    const next = nextRetry(retry, ending, { lost, chance });
    ({ retry } = next);
    return next.delay;
  });
};

const times = (count: number, ending: Ending): readonly Ending[] =>
  Array.from({ length: count }, () => ending);

describe('whoever the relay cut off', () => {
  it.each(['rate-limited', 'slow-reader', 'malformed'])(
    '[C13] for being %s waits minutes, longer each time, at most an hour',
    (reason) => {
      const ending: Ending = { code: 4429, reason, progress: 'synced' };
      const delays = delaysAfter(times(6, ending));
      expect(delays).toEqual([5, 10, 20, 40, 60, 60].map((minutes) => minutes * minute));
      expect(delaysAfter([ending], 0)).toEqual([minute]);
    },
  );

  it('[C13] for a frame that was too big waits as long', () => {
    expect(delaysAfter([{ code: 1009, reason: '', progress: 'synced' }])).toEqual([5 * minute]);
  });
});

describe('a connection that is merely lost', () => {
  it('[K4] is opened again within seconds, however often it is lost', () => {
    const delays = delaysAfter(times(6, { code: 1006, reason: '', progress: 'none' }));
    expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
    expect(delaysAfter([{ code: 4205, reason: 'shutting-down', progress: 'synced' }])).toEqual([1_000]);
  });

  it('[C13] and never came into sync is opened again less and less often', () => {
    const delays = delaysAfter(times(10, { code: 1006, reason: '', progress: 'opened' }));
    expect(delays.at(-1)).toBe(5 * minute);
  });
});
