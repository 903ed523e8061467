/** The emoticons that somebody wants at hand, in the order in which they were pinned. Pure. */
import type { EmoticonId } from '../table.ts';

/** Three rows: more would be another list to search. */
export const mostPinned = 24;

/** Pins it at the end, or takes it out; where all places are taken, nothing. */
export function togglePin(pinned: readonly EmoticonId[], id: EmoticonId): readonly EmoticonId[] {
  if (pinned.includes(id)) return pinned.filter((other) => other !== id);
  return pinned.length < mostPinned ? [...pinned, id] : pinned;
}
