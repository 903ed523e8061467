/**
 * How much work one user may cause, over all their sockets: a burst, refilled at a steady rate. Work is estimated, in
 * microseconds of one core, from what a message brings and what it asks for. Nothing is refused for it: who is in debt is read
 * again when that is paid.
 */
import type { UserId } from '#protocol';
import type { Clock } from '../../clock.ts';
import type { Rate } from '../../rates/index.ts';

export type WorkBudget = {
  readonly charge: (work: number) => void;
  /** Ms until the debt is paid; 0 where there is none. */
  readonly wait: () => number;
};

export type WorkBudgets = { readonly of: (user: UserId) => WorkBudget };

/** What things cost, measured on one core of a small server and rounded up. */
export const workOf = {
  /** A token to verify, and a handshake. */
  opening: 2_000,
  frame: (bytes: number): number => 100 + 0.1 * bytes,
  /** What a peer lacks, found and encoded. */
  answer: (bytes: number): number => 500 + 0.03 * bytes,
  /** From the log into memory. */
  load: (bytes: number, rows: number): number => 500 + 0.05 * bytes + 50 * rows,
  /** The same message to so many. */
  fanOut: (bytes: number, receivers: number): number => receivers * (20 + 0.005 * bytes),
  /** Clocks of sessions, compared one by one. */
  clocks: (count: number): number => count,
} as const;

type Account = { balance: number; at: number };

/** `rate`: work, in µs. */
export function createWorkBudgets(rate: Rate, clock: Clock): WorkBudgets {
  const accounts = new Map<UserId, Account>();

  const refill = (user: UserId): Account => {
    const now = clock.now();
    const account = accounts.get(user) ?? { balance: rate.burst, at: now };
    const earned = (Math.max(0, now - account.at) / 1_000) * rate.perSecond;
    account.balance = Math.min(rate.burst, account.balance + earned);
    account.at = now;
    return account;
  };
  /** A full budget is as good as none. */
  const forgetFull = (): void => {
    for (const user of accounts.keys()) {
      if (refill(user).balance >= rate.burst) accounts.delete(user);
    }
  };

  return {
    of: (user) => ({
      charge: (work) => {
        if (!accounts.has(user) && accounts.size >= mostKept) forgetFull();
        const account = refill(user);
        account.balance -= work;
        accounts.set(user, account);
      },
      wait: () => {
        if (!accounts.has(user)) return 0;
        const { balance } = refill(user);
        return balance >= 0 ? 0 : Math.ceil((-balance / rate.perSecond) * 1_000);
      },
    }),
  };
}

/** Before it is looked which can be forgotten. */
const mostKept = 10_000;
