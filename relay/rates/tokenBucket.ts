/** How much one socket may ask for: a burst, refilled at a steady rate. Pure; times in ms. */
export type TokenBucket = { readonly tokens: number; readonly at: number };
export type Rate = { readonly burst: number; readonly perSecond: number };

export const fullBucket = ({ burst }: Rate, now: number): TokenBucket => ({ tokens: burst, at: now });

/** The bucket after `cost` was taken out of it, or nothing where it does not hold that much. */
export function take(
  bucket: TokenBucket,
  { cost, now, rate }: { readonly cost: number; readonly now: number; readonly rate: Rate },
): TokenBucket | undefined {
  const refilled = bucket.tokens + (Math.max(0, now - bucket.at) / 1_000) * rate.perSecond;
  const tokens = Math.min(rate.burst, refilled) - cost;
  return tokens < 0 ? undefined : { tokens, at: now };
}

/** A frame costs one token, and another for each 16 KiB of it. */
export const frameCost = (bytes: number): number => 1 + Math.floor(bytes / 16_384);
