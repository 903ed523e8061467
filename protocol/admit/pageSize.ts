/**
 * A8, for the page as a whole: one that is too large to be re-sent whole would be valid where it grew and nowhere else. What is
 * counted is the document as it will be, so the same document passes or fails on every peer, however it came together.
 */
import type * as Y from 'yjs';
import { limits } from '../limits.ts';
import { addText, pageIndexOf, type PageSize } from '../page/index.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { NewEntry } from './entries.ts';
import type { NewStructs } from './structure.ts';

/** Errors: `too-many-structs`, `too-large`. */
export const checkPageSize = (
  { deleted, clocks }: NewStructs,
  entries: readonly NewEntry[],
  document: Y.Doc,
): Result<undefined, Refusal> => {
  if (clocks.length === 0) return ok(undefined);
  const page = pageIndexOf(document);
  let all: PageSize = { entries: page.entries + deleted.length, bytes: page.bytes };
  let deletions = page.deletions;
  for (const { entry, jws } of entries) {
    all = addText(all, jws);
    if (entry.body.kind === 'delete') deletions = addText(deletions, jws);
  }
  const words = { entries: all.entries - deletions.entries, bytes: all.bytes - deletions.bytes };
  const saysMore = deleted.length > 0 || entries.some(({ entry }) => entry.body.kind !== 'delete');
  const { most, mostWithDeletions } = limits.page;
  if (all.entries > mostWithDeletions.entries || (saysMore && words.entries > most.entries)) {
    return err(refuse('too-many-structs', 'the page'));
  }
  if (all.bytes > mostWithDeletions.bytes || (saysMore && words.bytes > most.bytes)) {
    return err(refuse('too-large', 'the page'));
  }
  return ok(undefined);
};
