/** How often a route may be called: by one account, or, without a token, from one address. A busy app stays far below. */
import { refuse, type Result, type RouteName, type UserId } from '#protocol';
import type { Clock } from '../clock.ts';
import { createKeyedRates, type Rate } from '../rates/index.ts';
import type { HttpRefusal } from './handler.ts';

const rates = {
  account: { burst: 300, perSecond: 20 },
  /** A school or a company may be behind one address. */
  address: { burst: 1_000, perSecond: 50 },
  /** A long conversation full of photos and emoticons, on a device that has none of them. */
  files: { burst: 1_000, perSecond: 50 },
} as const satisfies Record<string, Rate>;

/** What a call costs, if it is not 1: these do the work of many. */
const costs: { readonly [N in RouteName]?: number } = {
  profiles: 10,
  inviteToGroup: 10,
  createGroup: 10,
};

export type CallRates = {
  /** Counts one call of a route of the API. */
  readonly count: (route: RouteName, caller: Caller) => Result<undefined, HttpRefusal>;
  /** Counts one file asked for. */
  readonly countFile: (user: UserId) => Result<undefined, HttpRefusal>;
};

/** `user`: absent without a token that counts. */
type Caller = { readonly user: UserId | undefined; readonly address: string };

const allowed: Result<undefined, HttpRefusal> = { ok: true, value: undefined };
/** A second later some more are let through. */
const tooMany: Result<undefined, HttpRefusal> = {
  ok: false,
  error: { ...refuse('rate-limited', 'calls'), retryAfter: 1 },
};

export function createCallRates(clock: Clock): CallRates {
  const ofAccount = createKeyedRates(rates.account, clock);
  const ofAddress = createKeyedRates(rates.address, clock);
  const ofFiles = createKeyedRates(rates.files, clock);
  return {
    count: (route, { user, address }) => {
      const cost = costs[route] ?? 1;
      const isTaken = user === undefined ? ofAddress.take(address, cost) : ofAccount.take(user, cost);
      return isTaken ? allowed : tooMany;
    },
    countFile: (user) => (ofFiles.take(user, 1) ? allowed : tooMany),
  };
}
