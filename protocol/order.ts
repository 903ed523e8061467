/** The one order of a conversation, the same on every peer: by id, then user. Array positions say nothing: offline writers land anywhere. */
import type { EntryRef } from './entry/index.ts';

const compareText = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** For `sort`: ids first, then users. */
export const compareEntries = (a: EntryRef, b: EntryRef): number =>
  compareText(a.id, b.id) || compareText(a.user, b.user);

/** Whether an entry is late: it sorts before something already read, so it is shown in its place, marked, and never acted on. */
export const isLate = (entry: EntryRef, lastRead: EntryRef | undefined): boolean =>
  lastRead !== undefined && compareEntries(entry, lastRead) < 0;
