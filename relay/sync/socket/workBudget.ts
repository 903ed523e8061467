/**
 * How much work one user may cause, over all their sockets: a burst, refilled at a steady rate. Work is estimated, in
 * microseconds of one core, from what a message brings and what it asks for. Nothing is refused for it: who is in debt is read
 * again when that is paid.
 */
import type { UserId } from '#protocol';
import type { Clock } from '../../clock.ts';
import { createKeyedRates, type Rate } from '../../rates/index.ts';

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

/** `rate`: work, in µs. */
export function createWorkBudgets(rate: Rate, clock: Clock): WorkBudgets {
  const budgets = createKeyedRates(rate, clock);
  return {
    of: (user) => ({
      charge: (work) => budgets.charge(user, work),
      wait: () => budgets.wait(user),
    }),
  };
}
