/** How much one socket may ask for: a burst, refilled at a steady rate. Pure; times in ms. */
export type TokenBucket = { readonly tokens: number; readonly at: number };
export type Rate = { readonly burst: number; readonly perSecond: number };

export const fullBucket = ({ burst }: Rate, now: number): TokenBucket => ({ tokens: burst, at: now });

/** What is in it by now; negative while it is in debt. */
export const refilled = ({ tokens, at }: TokenBucket, now: number, { burst, perSecond }: Rate): number =>
  Math.min(burst, tokens + (Math.max(0, now - at) / 1_000) * perSecond);

/** The bucket after `cost` was taken out of it, or nothing where it does not hold that much. */
export function take(
  bucket: TokenBucket,
  { cost, now, rate }: { readonly cost: number; readonly now: number; readonly rate: Rate },
): TokenBucket | undefined {
  const tokens = refilled(bucket, now, rate) - cost;
  return tokens < 0 ? undefined : { tokens, at: now };
}

/** A frame costs one token, and another for each 16 KiB of it. */
export const frameCost = (bytes: number): number => 1 + Math.floor(bytes / 16_384);
