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
}

/** One visible line. The same contact may stand in two groups, hence a key of its own. */
export interface TreeRow {
  readonly key: string;
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly kind: 'group' | 'item';
  readonly expanded: boolean;
}

export type TreeAction =
  | { readonly type: 'focus'; readonly key: string }
  | { readonly type: 'expand'; readonly group: string; readonly expanded: boolean }
  | { readonly type: 'activate'; readonly id: string };

export const groupKey = (group: string): string => `group ${group}`;
export const itemKey = (group: string, item: string): string => `item ${group} ${item}`;

export function visibleRows<Item extends TreeItem>(
  groups: readonly TreeGroup<Item>[],
): readonly TreeRow[] {
  return groups.flatMap((group) => {
    const heading: TreeRow = {
      key: groupKey(group.id),
      id: group.id,
      label: group.label,
      group: group.id,
      kind: 'group',
      expanded: group.expanded,
    };
    if (!group.expanded) return [heading];
    const items = group.items.map((item): TreeRow => ({
      key: itemKey(group.id, item.id),
      id: item.id,
      label: item.label,
      group: group.id,
      kind: 'item',
      expanded: false,
    }));
    return [heading, ...items];
  });
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
  rows: readonly TreeRow[],
  key: string,
  pressed: string,
  typed: string | undefined,
): TreeAction | undefined {
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
