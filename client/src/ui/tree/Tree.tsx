/**
 * Groups that fold, with items in them. One row takes the keyboard at a time; the arrow keys, Home, End and typed
 * letters move it, Enter or a double click opens. Of a long list only what is near is in the page.
 */
import {
  createEffect,
  createMemo,
  createSelector,
  createSignal,
  For,
  on,
  Show,
  type Accessor,
  type JSX,
} from 'solid-js';
import { isTyping, makeTyped } from '../keyboard/index.ts';
import { createDragging, type TreeDrop } from './dragging.ts';
import {
  standIn,
  treeAction,
  visibleRows,
  type TreeAction,
  type TreeGroup,
  type TreeItem,
  type TreeRow,
} from './rows.ts';
import { createSight } from './sight.ts';
import { sliceOf, wholeUpTo } from './slice.ts';
import { TreeLine, type MenuPoint } from './TreeLine.tsx';
import './tree.css';

export interface TreeProps<Item extends TreeItem> {
  readonly label: string;
  readonly groups: readonly TreeGroup<Item>[];
  /** How an item looks. Its accessible name is the item's label, whatever is drawn. */
  readonly item: (item: Item) => JSX.Element;
  readonly onActivate: (id: string) => void;
  readonly onExpand: (group: string, expanded: boolean) => void;
  /** A right click, or the keyboard's menu key, on an item. */
  readonly onMenu?: ((id: string, at: MenuPoint, group: string) => void) | undefined;
  /** The same on a group's heading. */
  readonly onGroupMenu?: ((id: string, at: MenuPoint) => void) | undefined;
  /** Said in an open group without items. */
  readonly emptyWord?: string | undefined;
  /** Takes typed letters, which else look for a row. */
  readonly onTyped?: ((letter: string) => void) | undefined;
  /** Keys that mean something to whoever shows the tree; answers whether this one did. */
  readonly onKey?: ((event: KeyboardEvent, row: TreeRow<Item>) => boolean) | undefined;
  /** Rows can be dragged; what may be dropped where. */
  readonly accepts?: ((dragged: TreeRow, onto: string) => boolean) | undefined;
  readonly onDrop?: ((drop: TreeDrop) => void) | undefined;
  /** The pointer is on an item, or on none any more. */
  readonly onPoint?: ((id: string | undefined, line?: HTMLElement) => void) | undefined;
}

export function Tree<Item extends TreeItem>(props: TreeProps<Item>) {
  let tree!: HTMLUListElement;
  const rows = createMemo(() => visibleRows(props.groups, props.emptyWord));
  const byKey = createMemo(() => new Map(rows().map((row, index) => [row.key, { row, index }])));
  const [wanted, setWanted] = createSignal({ key: '', id: '', index: 0 });
  /** The row that Tab reaches: the last one visited, or what took its place. */
  const current = createMemo(() =>
    byKey().has(wanted().key) ? wanted().key : (standIn(rows(), wanted())?.key ?? ''),
  );
  const isCurrent = createSelector(current);
  const typed = makeTyped();
  let hasKeyboard = false;

  const { sight, heights, measure } = createSight(() => tree);
  const slice = createMemo(() => {
    const all = rows();
    const kept = byKey().get(current())?.index ?? -1;
    return sliceOf(all.length, (index) => heights()[all[index]?.kind ?? 'item'], sight(), kept);
  });
  const drawn = createMemo(() => slice().rows.flatMap((index) => rows()[index]?.key ?? []));
  const gaps = createMemo(
    () => new Map(drawn().map((key, index) => [key, slice().gaps[index] ?? 0] as const)),
  );
  const dragging = createDragging({
    accepts: (row, onto) => props.accepts?.(row, onto) ?? false,
    onDrop: (drop) => props.onDrop?.(drop),
  });

  function visit(key: string) {
    const found = byKey().get(key);
    if (found) setWanted({ key, id: found.row.id, index: found.index });
  }

  function focusCurrent() {
    tree.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus();
  }

  // Rows that leave the page take the keyboard with them: it goes to what stands for them.
  createEffect(
    on(current, () => {
      if (hasKeyboard && !tree.contains(document.activeElement)) focusCurrent();
    }),
  );
  createEffect(() => {
    if (rows().length > wholeUpTo) requestAnimationFrame(measure);
  });

  /** Going along the rows by key rests on one as a pointer does. */
  function pointAt(key: string) {
    const row = byKey().get(key)?.row;
    const reached = document.activeElement;
    if (row?.kind === 'item' && reached instanceof HTMLElement) props.onPoint?.(row.id, reached);
    else props.onPoint?.(undefined);
  }

  function act(action: TreeAction) {
    switch (action.type) {
      case 'focus':
        visit(action.key);
        focusCurrent();
        pointAt(action.key);
        break;
      case 'expand':
        props.onExpand(action.group, action.expanded);
        break;
      case 'activate':
        props.onActivate(action.id);
        break;
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    const row = byKey().get(current())?.row;
    if (row && props.onKey?.(event, row)) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (props.onTyped && isTyping(event)) {
      event.preventDefault();
      props.onTyped(event.key);
      return;
    }
    const letters = isTyping(event) ? typed.add(event.key, event.timeStamp) : undefined;
    const action = treeAction(rows(), current(), event.key, letters);
    if (!action) return;
    event.preventDefault();
    act(action);
  }

  function openMenu(row: TreeRow<Item>, at: MenuPoint): boolean {
    if (row.kind === 'item' && props.onMenu) props.onMenu(row.id, at, row.group);
    else if (row.kind === 'group' && props.onGroupMenu) props.onGroupMenu(row.id, at);
    else return false;
    return true;
  }

  return (
    <ul
      class="tree"
      role="tree"
      aria-label={props.label}
      ref={tree}
      style={{ 'padding-block-end': slice().after > 0 ? `${slice().after}px` : undefined }}
      onKeyDown={onKeyDown}
      onFocusIn={() => {
        hasKeyboard = true;
      }}
      onFocusOut={({ target }) => {
        // A row that is taken away loses the focus too, and is found again.
        queueMicrotask(() => {
          if (!target.isConnected || tree.contains(document.activeElement)) return;
          hasKeyboard = false;
          props.onPoint?.(undefined);
        });
      }}
    >
      <For each={drawn()}>
        {(key) => <Show when={byKey().get(key)?.row}>{(row) => line(key, row)}</Show>}
      </For>
    </ul>
  );

  function line(key: string, row: Accessor<TreeRow<Item>>) {
    return (
      <TreeLine
        row={row()}
        item={props.item}
        gap={gaps().get(key) ?? 0}
        current={isCurrent(key)}
        dragging={props.onDrop ? dragging : undefined}
        onVisit={() => visit(key)}
        onExpand={() => props.onExpand(row().group, !row().expanded)}
        onActivate={() => props.onActivate(row().id)}
        onMenu={(at) => openMenu(row(), at)}
        onPoint={props.onPoint}
      />
    );
  }
}
