/** The emoticons used last, the newest first: one row of the picker. Pure. */
import type { EmoticonId } from '../table.ts';
import { columns } from './rows.ts';

export const addRecent = (recent: readonly EmoticonId[], id: EmoticonId): readonly EmoticonId[] =>
  [id, ...recent.filter((other) => other !== id)].slice(0, columns);
