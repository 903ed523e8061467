/** How often something may be tried. Counted in memory: a restart forgives. */
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { err, ok, refuse, type Result } from '#protocol';
import type { HttpRefusal } from './handler.ts';

type Limit = { readonly times: number; readonly seconds: number };

export type RateLimits = {
  /** Wrong passwords for one handle from one address: a guesser is slowed, its owner elsewhere is not locked out. */
  readonly signInToHandle: Limit;
  /** Wrong passwords from one address, for whatever handle. */
  readonly signInFromAddress: Limit;
  /** Right ones too: each takes 50 ms of a core. */
  readonly signInsFromAddress: Limit;
  /** Wrong passwords for one account from everywhere, but for devices that it knows: its owner is not locked out. */
  readonly signInToAccount: Limit;
  readonly accountsFromAddress: Limit;
  /** Each costs 50 ms of a core: a class that signs up together fits, a script does not. */
  readonly accountsAtOnce: Limit;
  /** Wrong current passwords, when changing it. */
  readonly passwordOfUser: Limit;
  /** Against trying out many handles. */
  readonly requestsOfUser: Limit;
  readonly invitesOfUser: Limit;
  readonly uploadsOfUser: Limit;
  /** Groups made, and invitations to them: each may be of many. */
  readonly groupInvitesOfUser: Limit;
};

/** Generous enough for a household, a school or a test behind one address. */
export const rateLimits: RateLimits = {
  signInToHandle: { times: 10, seconds: 300 },
  signInFromAddress: { times: 200, seconds: 300 },
  signInsFromAddress: { times: 600, seconds: 300 },
  signInToAccount: { times: 100, seconds: 3_600 },
  accountsFromAddress: { times: 1_000, seconds: 3_600 },
  accountsAtOnce: { times: 75, seconds: 60 },
  passwordOfUser: { times: 10, seconds: 300 },
  requestsOfUser: { times: 200, seconds: 3_600 },
  invitesOfUser: { times: 60, seconds: 3_600 },
  uploadsOfUser: { times: 1_000, seconds: 3_600 },
  groupInvitesOfUser: { times: 200, seconds: 3_600 },
};

export type Attempts = {
  /** Counts one attempt. Refusal: `rate-limited`, with how long to wait. */
  readonly count: (key: string) => Promise<Result<undefined, HttpRefusal>>;
  /** The attempt succeeded, so it is not held against anybody. */
  readonly forgive: (key: string) => Promise<void>;
};

export function createAttempts({ times, seconds }: Limit): Attempts {
  const limiter = new RateLimiterMemory({ points: times, duration: seconds });
  return {
    count: async (key) => {
      try {
        await limiter.consume(key);
        return ok(undefined);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        return err({ ...refuse('rate-limited'), retryAfter: Math.ceil(error.msBeforeNext / 1_000) });
      }
    },
    forgive: async (key) => void (await limiter.reward(key)),
  };
}

/** One household has a whole IPv6 network of 64 bits, so that counts as one address. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const start = head.split(':').filter(Boolean);
  const end = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0');
  return [...start, ...zeros, ...end].slice(0, 4).join(':');
}
