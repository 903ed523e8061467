/**
 * What can be found in a conversation, page by page: of each line its words alone, so that nothing else of a page has to be
 * kept. What changes a line may be on another page than the line, where one of the two was entered again: edits and deletions
 * are kept as well, and say which pages to read again.
 */
import {
  deletionTargets,
  foldConversation,
  lineKey,
  type Entry,
  type Line,
  type LineKey,
} from '#protocol';

/** A line that says something in words. */
export interface Spot {
  readonly key: LineKey;
  readonly page: number;
  /** Without case and accents. */
  readonly plain: string;
}

export interface PageIndex {
  /** Takes in what a page holds, in place of what it held before. Answers with the pages that have to be read again. */
  take(page: number, entries: readonly Entry[]): ReadonlySet<number>;
  /** In their order. */
  spots(page: number): readonly Spot[];
  /** The newest first. */
  pages(): readonly number[];
}

/** An edit or a deletion. */
interface Change {
  readonly entry: Entry;
  readonly key: LineKey;
  readonly about: readonly LineKey[];
}

export function makePageIndex(plainOf: (line: Line) => string): PageIndex {
  const pages = new Map<number, readonly Spot[]>();
  const changes = new Map<number, readonly Change[]>();

  const elsewhere = (page: number) => [...changes].flatMap(([other, of]) => (other === page ? [] : of));

  /** Changes on other pages of these lines, and of those changes. */
  function foreign(page: number, entries: readonly Entry[]): readonly Entry[] {
    const others = elsewhere(page);
    if (others.length === 0) return [];
    const keys = new Set<LineKey>(entries.map(lineKey));
    const first = others.filter(({ about }) => about.some((key) => keys.has(key)));
    const named = new Set(first.map(({ key }) => key));
    const second = others.filter(({ about }) => about.some((key) => named.has(key)));
    return [...first, ...second].map(({ entry }) => entry);
  }

  /** What came or went changes the lines it is about, and those that an edit is about which it takes back. */
  function touched(before: readonly Change[], after: readonly Change[]): ReadonlySet<LineKey> {
    const [was, is] = [before, after].map((all) => new Set(all.map(({ key }) => key)));
    const differ = [
      ...before.filter(({ key }) => !is?.has(key)),
      ...after.filter(({ key }) => !was?.has(key)),
    ];
    const keys = new Set(differ.flatMap(({ about }) => about));
    const all = [...changes.values()].flat();
    const beyond = keys.size > 0 ? all.filter(({ key }) => keys.has(key)) : [];
    return new Set([...keys, ...beyond.flatMap(({ about }) => about)]);
  }

  return {
    take(page, entries) {
      const before = changes.get(page) ?? [];
      const after = entries.flatMap(changeOf);
      if (after.length > 0) changes.set(page, after);
      else changes.delete(page);
      const lines = foldConversation([...entries, ...foreign(page, entries)]);
      pages.set(
        page,
        lines.flatMap((line) => {
          const plain = line.at?.page === page ? plainOf(line) : '';
          return plain === '' ? [] : [{ key: line.key, page, plain }];
        }),
      );
      const keys = touched(before, after);
      const again = [...pages].filter(([other, spots]) => other !== page && holdsAny(spots, keys));
      return new Set(again.map(([other]) => other));
    },
    spots: (page) => pages.get(page) ?? [],
    pages: () => [...pages.keys()].toSorted((one, other) => other - one),
  };
}

function changeOf(entry: Entry): readonly Change[] {
  const { body, user } = entry;
  const about =
    body.kind === 'edit'
      ? [lineKey(body.target)]
      : deletionTargets(entry).map(({ id }) => lineKey({ id, user }));
  return about.length > 0 ? [{ entry, key: lineKey(entry), about }] : [];
}

/** Keys sort as their lines do, so most pages are passed over at a glance. */
function holdsAny(spots: readonly Spot[], keys: ReadonlySet<LineKey>): boolean {
  const [first, last] = [spots[0]?.key ?? '', spots.at(-1)?.key ?? ''];
  return [...keys].some((key) => key >= first && key <= last && spots.some((spot) => spot.key === key));
}
