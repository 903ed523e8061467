/** How long to wait before the next attempt: longer each time, and never all at once with everybody else. Pure. */
export type Backoff = { readonly first: number; readonly most: number };

/** Milliseconds before attempt number `attempt` (0 for the first), by a `chance` from 0 to 1. */
export const delayBefore = (attempt: number, chance: number, { first, most }: Backoff): number =>
  Math.min(most, first * 2 ** attempt) * (0.5 + chance / 2);
