/**
 * When a lost connection is opened again. To have connected once resets nothing: a peer that the relay cuts off for what it does
 * would do the same again at once. Only a connection that was of use for a while does. Pure.
 */
import { isRefusalType, refusals } from '#protocol';
import { type Backoff, delayBefore } from './backoff.ts';

export type Retry = {
  /** Connections in a row that failed, or ended soon. */
  readonly failures: number;
  /** How often the relay cut this peer off, for what it sent or how fast. */
  readonly cutOffs: number;
};

export type Ending = {
  readonly code: number;
  readonly reason: string;
  /** Whether the socket opened, and whether a document was ever in sync over it. */
  readonly progress: 'none' | 'opened' | 'synced';
};

/** Keeps a cut-off over a restart of the peer. */
export type RetryMemory = {
  /** `until`: ms since 1970. */
  readonly read: () => { readonly cutOffs: number; readonly until: number } | undefined;
  readonly write: (kept: { readonly cutOffs: number; readonly until: number } | undefined) => void;
};

export const noFailures: Retry = { failures: 0, cutOffs: 0 };

/** How long a connection must have been in sync, in ms, before failures and cut-offs are forgotten. */
export const forgetAfter = { failures: 60_000, cutOffs: 10 * 60_000 };

const cutOff: Backoff = { first: 5 * 60_000, max: 60 * 60_000 };
/** Let in, again and again, and never brought into sync. */
const longestUnused = 5 * 60_000;
const tooBig = 1009;

/** Whether the relay ended the connection for what this peer did. */
export const isCutOff = ({ code, reason }: Pick<Ending, 'code' | 'reason'>): boolean => {
  if (code === tooBig) return true;
  if (!isRefusalType(reason)) return false;
  return reason === 'rate-limited' || reason === 'slow-reader' || refusals[reason].retry === 'never';
};

/** What is remembered from now on, and after how many ms to try again. `lost`: for a connection that is merely lost. */
export function nextRetry(
  { failures, cutOffs }: Retry,
  ending: Ending,
  { lost, chance }: { readonly lost: Backoff; readonly chance: number },
): { readonly retry: Retry; readonly delay: number } {
  if (isCutOff(ending)) {
    return {
      retry: { failures, cutOffs: cutOffs + 1 },
      delay: delayBefore(cutOffs, chance, cutOff),
    };
  }
  const max = ending.progress === 'opened' ? Math.max(longestUnused, lost.max) : lost.max;
  return {
    retry: { failures: failures + 1, cutOffs },
    delay: delayBefore(failures, chance, { first: lost.first, max }),
  };
}
