/** How long to wait before the next attempt: longer each time, and never all at once with everybody else. Pure. */
export type Backoff = { readonly first: number; readonly max: number };

/** Milliseconds before attempt number `attempt` (0 for the first), by a `chance` from 0 to 1: a fifth of the delay to all of it. */
export const delayBefore = (attempt: number, chance: number, { first, max }: Backoff): number =>
  Math.min(max, first * 2 ** attempt) * ((1 + 4 * chance) / 5);
