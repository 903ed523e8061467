/** Entries to lines: a pure fold, and the same fold kept up to date one entry at a time. */
import type { Entry, Struct } from '../entry/index.ts';
import { compareEntries } from '../order.ts';
import { makeEntrySet } from './entrySet.ts';
import { type Line, type LineKey, lineOf } from './line.ts';

/** The lines of a conversation in their order, whatever the order of its entries. */
export const foldConversation = (entries: Iterable<Entry>): readonly Line[] => {
  const set = makeEntrySet();
  for (const entry of entries) set.add(entry);
  return [...new Set(set.keys())].flatMap((key) => lineOf(key, set) ?? []).toSorted(compareEntries);
};

export type Fold = {
  /** Takes in an entry; the same one twice is taken once. The keys of the lines that it may have made, changed or removed. */
  add(entry: Entry): ReadonlySet<LineKey>;
  /** The string at this struct is gone from its page. */
  removed(struct: Struct): ReadonlySet<LineKey>;
  line(key: LineKey): Line | undefined;
  /** In order. The same array until something changes. */
  lines(): readonly Line[];
};

/**
 * A line is made anew when it is asked for, not with each entry about it: thousands of reactions to one line that come in one go
 * cost as much as they are, not their square.
 */
export const makeFold = (): Fold => {
  const set = makeEntrySet();
  const byKey = new Map<LineKey, Line>();
  const sorted: Line[] = [];
  const stale = new Set<LineKey>();
  let shown: readonly Line[] | undefined;

  const note = (keys: ReadonlySet<LineKey>): ReadonlySet<LineKey> => {
    for (const key of keys) stale.add(key);
    return keys;
  };

  const refresh = (key: LineKey): void => {
    if (!stale.delete(key)) return;
    const before = byKey.get(key);
    const after = lineOf(key, set);
    const line = after ?? before;
    if (!line) return;
    sorted.splice(placeOf(sorted, line), before ? 1 : 0, ...(after ? [after] : []));
    if (after) byKey.set(key, after);
    else byKey.delete(key);
    shown = undefined;
  };

  return {
    add: (entry) => note(set.add(entry)),
    removed: (struct) => note(set.remove(struct)),
    line: (key) => {
      refresh(key);
      return byKey.get(key);
    },
    lines: () => {
      for (const key of stale) refresh(key);
      return (shown ??= [...sorted]);
    },
  };
};

/** Where a line is, or belongs. */
const placeOf = (lines: readonly Line[], line: Line): number => {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = lines[middle];
    if (other && compareEntries(other, line) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};
