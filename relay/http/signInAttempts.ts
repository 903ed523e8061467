/**
 * How often somebody may try to sign in: from one address, to one handle from there, and to one account from everywhere. The
 * last is slow, and does not count for devices that the account knows: otherwise whoever guesses would lock its owner out.
 */
import { ok, type Result } from '#protocol';
import { type Attempts, createAttempts, type RateLimits } from './attempts.ts';
import type { HttpRefusal } from './handler.ts';

type Attempt = {
  readonly address: string;
  readonly handle: string;
  /** By a device that signed in to this account before. */
  readonly known: boolean;
};

/** What was counted for an attempt, to be forgiven if it was no guess. */
type Counted = readonly { readonly attempts: Attempts; readonly key: string }[];

export type SignInAttempts = {
  /** Refusal: `rate-limited`. */
  readonly count: (attempt: Attempt) => Promise<Result<Counted, HttpRefusal>>;
  readonly forgive: (counted: Counted) => Promise<void>;
};

export function createSignInAttempts(limits: RateLimits): SignInAttempts {
  const all = createAttempts(limits.signInsFromAddress);
  const fromAddress = createAttempts(limits.signInFromAddress);
  const toHandle = createAttempts(limits.signInToHandle);
  const toAccount = createAttempts(limits.signInToAccount);

  return {
    count: async ({ address, handle, known }) => {
      const tried = await all.count(address);
      if (!tried.ok) return tried;
      const guesses: Counted = [
        { attempts: fromAddress, key: address },
        { attempts: toHandle, key: `${address} ${handle}` },
        ...(known ? [] : [{ attempts: toAccount, key: handle }]),
      ];
      for (const { attempts, key } of guesses) {
        const counted = await attempts.count(key);
        if (!counted.ok) return counted;
      }
      return ok(guesses);
    },
    forgive: async (counted) => {
      await Promise.all(counted.map(({ attempts, key }) => attempts.forgive(key)));
    },
  };
}
