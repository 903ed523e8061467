/** The emoticons used last, the newest first: one row of the picker. Pure. */
import type { EmoticonId } from '../table.ts';

/** How many stand in a row. */
export const columns = 8;

export const addRecent = (recent: readonly EmoticonId[], id: EmoticonId): readonly EmoticonId[] =>
  [id, ...recent.filter((other) => other !== id)].slice(0, columns);
