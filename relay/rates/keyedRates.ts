/** Token buckets by key – an account, an address –, so that many sockets or connections of one have one rate together. */
import type { Clock } from '../clock.ts';
import { fullBucket, type Rate, refilled, type TokenBucket } from './tokenBucket.ts';

export type KeyedRates = {
  /** Takes this many tokens from the key's bucket, or says that it does not hold them. */
  readonly take: (key: string, cost: number) => boolean;
  /** Takes them whether or not they are there: the bucket may be in debt. */
  readonly charge: (key: string, cost: number) => void;
  /** Ms until a debt is paid; 0 if there is none. */
  readonly wait: (key: string) => number;
};

/** How many keys are remembered before those whose bucket is full again are forgotten. */
const sweepAbove = 1_024;

export function createKeyedRates(rate: Rate, clock: Clock): KeyedRates {
  const buckets = new Map<string, TokenBucket>();
  let sweepAt = sweepAbove;

  const tokensOf = (key: string): number => {
    const now = clock.now();
    return refilled(buckets.get(key) ?? fullBucket(rate, now), now, rate);
  };

  const keep = (key: string, tokens: number): void => {
    buckets.set(key, { tokens, at: clock.now() });
    if (buckets.size > sweepAt) forgetFull();
  };

  /** A full bucket is as good as none. */
  const forgetFull = (): void => {
    for (const key of buckets.keys()) if (tokensOf(key) >= rate.burst) buckets.delete(key);
    sweepAt = Math.max(sweepAbove, 2 * buckets.size);
  };

  return {
    take: (key, cost) => {
      const left = tokensOf(key) - cost;
      if (left < 0) return false;
      keep(key, left);
      return true;
    },
    charge: (key, cost) => keep(key, tokensOf(key) - cost),
    wait: (key) => Math.ceil((Math.max(0, -tokensOf(key)) / rate.perSecond) * 1_000),
  };
}
