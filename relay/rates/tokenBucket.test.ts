import { describe, expect, it } from 'vitest';
import { frameCost, fullBucket, take, type TokenBucket } from './tokenBucket.ts';

const rate = { burst: 3, perSecond: 2 };

const takeOne = (bucket: TokenBucket | undefined, now: number): TokenBucket | undefined =>
  bucket && take(bucket, { cost: 1, now, rate });

describe('a token bucket', () => {
  it('[R4] gives a burst, and then nothing', () => {
    let bucket: TokenBucket | undefined = fullBucket(rate, 0);
    for (let frame = 0; frame < 3; frame += 1) bucket = takeOne(bucket, 0);
    expect(bucket).toEqual({ tokens: 0, at: 0 });
    expect(takeOne(bucket, 0)).toBeUndefined();
  });

  it('[R4] refills with time, never beyond the burst', () => {
    expect(takeOne({ tokens: 0, at: 0 }, 500)).toEqual({ tokens: 0, at: 500 });
    expect(takeOne({ tokens: 0, at: 0 }, 60_000)).toEqual({ tokens: 2, at: 60_000 });
  });

  it('[R4] gives nothing for a clock that goes backwards', () => {
    expect(takeOne({ tokens: 0, at: 1_000 }, 0)).toBeUndefined();
  });

  it('[R4] charges large frames more than small ones', () => {
    expect([frameCost(0), frameCost(100), frameCost(256 * 1_024), frameCost(8 << 20)]).toEqual([
      1, 1, 17, 513,
    ]);
  });
});
