/**
 * A8, for the page as a whole: one that is too large to be re-sent whole would be valid where it grew and nowhere else. What is
 * counted is the document as it will be, so the same document passes or fails on every peer, however it came together.
 */
import type * as Y from 'yjs';
import type { KnownKind } from '../entry/index.ts';
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
  let { deletions, witnesses } = page;
  for (const { entry, jws } of entries) {
    all = addText(all, jws);
    if (entry.body.kind === 'delete') deletions = addText(deletions, jws);
    if (entry.body.kind === 'witness') witnesses = addText(witnesses, jws);
  }
  const kinds = new Set(entries.map(({ entry }) => entry.body.kind));
  const members = without(all, witnesses);
  const words = without(members, deletions);
  const { most, mostWithDeletions, mostWithWitness } = limits.page;
  const saysMore = deleted.length > 0 || [...kinds].some((kind) => !reserved.has(kind));
  const tooMuch =
    overflow(all, mostWithWitness) ??
    (saysMore || kinds.has('delete') ? overflow(members, mostWithDeletions) : undefined) ??
    (saysMore ? overflow(words, most) : undefined);
  return tooMuch ? err(tooMuch) : ok(undefined);
};

/** Kinds that a page has room of their own for. */
const reserved: ReadonlySet<string> = new Set<KnownKind>(['delete', 'witness']);

const without = (all: PageSize, part: PageSize): PageSize => ({
  entries: all.entries - part.entries,
  bytes: all.bytes - part.bytes,
});

const overflow = (size: PageSize, most: PageSize): Refusal | undefined => {
  if (size.entries > most.entries) return refuse('too-many-structs', 'the page');
  return size.bytes > most.bytes ? refuse('too-large', 'the page') : undefined;
};
