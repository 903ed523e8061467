import { describe, expect, it } from 'vitest';
import { delayBefore } from './backoff.ts';

const backoff = { first: 1_000, max: 30_000 };

describe('a delay', () => {
  it('[R7] doubles up to a limit', () => {
    const delays = [0, 1, 2, 3, 4, 5, 60].map((attempt) => delayBefore(attempt, 1, backoff));
    expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('[R7] is not the same for everybody', () => {
    expect(delayBefore(0, 0, backoff)).toBe(200);
    expect(delayBefore(0, 0.5, backoff)).toBe(600);
  });
});
