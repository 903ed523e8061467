/** Milliseconds before attempt number `attempt` (0 for the first), longer each time and never all at once. */
export const delayBefore = (
  attempt: number,
  { first, most }: { readonly first: number; readonly most: number },
): number => Math.min(most, first * 2 ** attempt) * (0.5 + Math.random() / 2);
