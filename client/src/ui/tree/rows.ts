/** The contact list as rows, and what its keys do: pure, so that every key can be tested without a screen. */
import { findTyped, moveIndex } from '../keyboard/index.ts';

export interface TreeItem {
  readonly id: string;
  /** Accessible name; also what typing letters looks for. */
  readonly label: string;
}

export interface TreeGroup<Item extends TreeItem> {
  readonly id: string;
  /** The heading with its count, such as "Friends (3/12)". */
  readonly label: string;
  readonly expanded: boolean;
  readonly items: readonly Item[];
  /** Said in place of items where there are none. */
  readonly emptyWord?: string | undefined;
}

/** One visible line. The same contact may stand in two groups, hence a key of its own. */
export interface TreeRow<Item extends TreeItem = TreeItem> {
  readonly key: string;
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly kind: 'group' | 'item' | 'empty';
  readonly expanded: boolean;
  /** Which of how many it is, from 1. */
  readonly place: number;
  readonly of: number;
  readonly item?: Item | undefined;
}

export type TreeAction =
  | { readonly type: 'focus'; readonly key: string }
  | { readonly type: 'expand'; readonly group: string; readonly expanded: boolean }
  | { readonly type: 'activate'; readonly id: string };

export const groupKey = (group: string): string => `group ${group}`;
export const itemKey = (group: string, item: string): string => `item ${group} ${item}`;

const emptyKey = (group: string): string => `empty ${group}`;

export function visibleRows<Item extends TreeItem>(
  groups: readonly TreeGroup<Item>[],
  emptyWord?: string,
): readonly TreeRow<Item>[] {
  return groups.flatMap((group, index) => {
    const heading: TreeRow<Item> = {
      key: groupKey(group.id),
      id: group.id,
      label: group.label,
      group: group.id,
      kind: 'group',
      expanded: group.expanded,
      place: index + 1,
      of: groups.length,
    };
    if (!group.expanded) return [heading];
    const word = group.emptyWord ?? emptyWord;
    if (group.items.length > 0) return [heading, ...itemRows(group)];
    return word === undefined ? [heading] : [heading, emptyRow(group.id, word)];
  });
}

function itemRows<Item extends TreeItem>({ id: group, items }: TreeGroup<Item>) {
  return items.map((item, index): TreeRow<Item> => ({
    key: itemKey(group, item.id),
    id: item.id,
    // Read when it is asked for: a changed status is no other row.
    get label() {
      return item.label;
    },
    group,
    kind: 'item',
    expanded: false,
    place: index + 1,
    of: items.length,
    item,
  }));
}

const emptyRow = (group: string, word: string) => ({
  key: emptyKey(group),
  id: group,
  label: word,
  group,
  kind: 'empty' as const,
  expanded: false,
  place: 1,
  of: 1,
});

/** The row that takes the keyboard where the one that had it is gone: the same item elsewhere, else what stands there now. */
export function standIn(
  rows: readonly TreeRow[],
  gone: { readonly id: string; readonly index: number },
): TreeRow | undefined {
  const candidates = rows.filter(({ kind }) => kind !== 'empty');
  return (
    candidates.find(({ kind, id }) => kind === 'item' && id === gone.id) ??
    candidates[Math.min(gone.index, candidates.length - 1)]
  );
}

const focus = (row: TreeRow | undefined): TreeAction | undefined =>
  row && { type: 'focus', key: row.key };

const expand = (row: TreeRow, expanded: boolean): TreeAction => ({
  type: 'expand',
  group: row.group,
  expanded,
});

/** What a key asks for on the row with `key`; nothing where it means nothing there. `typed` are letters typed in one go. */
export function treeAction(
  all: readonly TreeRow[],
  key: string,
  pressed: string,
  typed: string | undefined,
): TreeAction | undefined {
  const rows = all.filter(({ kind }) => kind !== 'empty');
  const index = rows.findIndex((row) => row.key === key);
  const row = rows[index];
  if (!row) return focus(rows[0]);
  if (typed !== undefined) {
    const labels = rows.map((candidate) => candidate.label);
    return focus(rows[findTyped(labels, index, typed) ?? -1]);
  }
  switch (pressed) {
    case 'Enter':
    case ' ':
      return row.kind === 'item' ? { type: 'activate', id: row.id } : expand(row, !row.expanded);
    case 'ArrowRight':
      if (row.kind === 'item') return undefined;
      return row.expanded
        ? focus(rows.slice(index + 1, index + 2).find((next) => next.kind === 'item'))
        : expand(row, true);
    case 'ArrowLeft':
      if (row.kind === 'item') return { type: 'focus', key: groupKey(row.group) };
      return row.expanded ? expand(row, false) : undefined;
    default:
      return focus(rows[moveIndex(pressed, index, rows.length, false) ?? -1]);
  }
}
