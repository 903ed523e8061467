/** Token buckets by key – an account, an address –, so that many sockets or connections of one have one rate together. */
import type { Clock } from '../clock.ts';
import { fullBucket, type Rate, take, type TokenBucket } from './tokenBucket.ts';

export type KeyedRates = {
  /** Takes this many tokens from the key's bucket, or says that it does not hold them. */
  readonly take: (key: string, cost: number) => boolean;
};

/** How many keys are remembered before those whose bucket is full again are forgotten. */
const sweepAbove = 1_024;

export function createKeyedRates(rate: Rate, clock: Clock): KeyedRates {
  const buckets = new Map<string, TokenBucket>();
  let sweepAt = sweepAbove;

  const forgetFull = (now: number): void => {
    for (const [key, { tokens, at }] of buckets) {
      if (tokens + ((now - at) / 1_000) * rate.perSecond >= rate.burst) buckets.delete(key);
    }
    sweepAt = Math.max(sweepAbove, 2 * buckets.size);
  };

  return {
    take: (key, cost) => {
      const now = clock.now();
      const left = take(buckets.get(key) ?? fullBucket(rate, now), { cost, now, rate });
      if (!left) return false;
      buckets.set(key, left);
      if (buckets.size > sweepAt) forgetFull(now);
      return true;
    },
  };
}
