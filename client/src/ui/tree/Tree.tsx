/**
 * Groups that fold, with items in them. One row takes the keyboard at a time; the arrow keys, Home, End and typed
 * letters move it, Enter or a double click opens.
 */
import { createMemo, createSignal, For, Show, type Accessor, type JSX } from 'solid-js';
import { Glyph } from '../glyph/index.ts';
import { isTyping, makeTyped } from '../keyboard/index.ts';
import {
  groupKey,
  itemKey,
  treeAction,
  visibleRows,
  type TreeAction,
  type TreeGroup,
  type TreeItem,
} from './rows.ts';
import './tree.css';

/** A point of the viewport, for the menu that opens there. */
interface MenuPoint {
  readonly x: number;
  readonly y: number;
}

export interface TreeProps<Item extends TreeItem> {
  readonly label: string;
  readonly groups: readonly TreeGroup<Item>[];
  /** How an item looks. Its accessible name is the item's label, whatever is drawn. */
  readonly item: (item: Item) => JSX.Element;
  readonly onActivate: (id: string) => void;
  readonly onExpand: (group: string, expanded: boolean) => void;
  /** A right click, or the keyboard's menu key, on an item. */
  readonly onMenu?: ((id: string, at: MenuPoint) => void) | undefined;
  /** Said in an open group without items. */
  readonly emptyWord?: string | undefined;
}

export function Tree<Item extends TreeItem>(props: TreeProps<Item>) {
  let tree!: HTMLUListElement;
  const rows = createMemo(() => visibleRows(props.groups));
  const [wanted, setWanted] = createSignal('');
  /** The row that Tab reaches: the last one visited, or the first where that one is gone. */
  const current = createMemo(() =>
    rows().some((row) => row.key === wanted()) ? wanted() : (rows()[0]?.key ?? ''),
  );
  const tabIndex = (key: string) => (current() === key ? 0 : -1);
  const typed = makeTyped();

  function act(action: TreeAction) {
    switch (action.type) {
      case 'focus':
        setWanted(action.key);
        tree.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus();
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
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const letters = isTyping(event) ? typed.add(event.key, event.timeStamp) : undefined;
    const action = treeAction(rows(), current(), event.key, letters);
    if (!action) return;
    event.preventDefault();
    act(action);
  }

  function openMenu(event: MouseEvent & { currentTarget: HTMLElement }, id: string) {
    if (!props.onMenu) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    // The keyboard's menu key reports no place of its own in every browser.
    const byKeyboard = event.clientX === 0 && event.clientY === 0;
    props.onMenu(
      id,
      byKeyboard ? { x: box.left + 24, y: box.bottom } : { x: event.clientX, y: event.clientY },
    );
  }

  // Lists of ids keep their lines, and with them the keyboard's place, when the data behind an id is made anew.
  const groupIds = createMemo(() => props.groups.map((group) => group.id));
  const groupsById = createMemo(() => new Map(props.groups.map((group) => [group.id, group])));

  return (
    <ul class="tree" role="tree" aria-label={props.label} ref={tree} onKeyDown={onKeyDown}>
      <For each={groupIds()}>
        {(id) => <Show when={groupsById().get(id)}>{(group) => groupLine(group)}</Show>}
      </For>
    </ul>
  );

  function groupLine(group: Accessor<TreeGroup<Item>>) {
    const key = () => groupKey(group().id);
    const itemIds = createMemo(() => group().items.map((item) => item.id));
    const itemsById = createMemo(() => new Map(group().items.map((item) => [item.id, item])));
    return (
      <li
        class="tree-group"
        role="treeitem"
        aria-label={group().label}
        aria-expanded={group().expanded}
        tabindex={tabIndex(key())}
        onFocus={() => setWanted(key())}
      >
        <span class="tree-heading" onClick={() => props.onExpand(group().id, !group().expanded)}>
          <Glyph name="chevron" size={10} />
          <span class="tree-heading-text">{group().label}</span>
        </span>
        <Show when={group().expanded}>
          <ul class="tree-items" role="group">
            <For each={itemIds()} fallback={<EmptyLine word={props.emptyWord} />}>
              {(id) => <Show when={itemsById().get(id)}>{(item) => itemLine(group().id, item)}</Show>}
            </For>
          </ul>
        </Show>
      </li>
    );
  }

  function itemLine(group: string, item: Accessor<Item>) {
    const key = itemKey(group, item().id);
    return (
      <li
        class="tree-item"
        role="treeitem"
        aria-label={item().label}
        aria-selected={current() === key}
        tabindex={tabIndex(key)}
        onFocus={() => setWanted(key)}
        onDblClick={() => props.onActivate(item().id)}
        onClick={(event) => isTap(event) && props.onActivate(item().id)}
        onContextMenu={(event) => openMenu(event, item().id)}
      >
        {props.item(item())}
      </li>
    );
  }
}

/** A finger has no double click: one tap opens. */
const isTap = (event: MouseEvent): boolean =>
  event instanceof PointerEvent && event.pointerType === 'touch';

function EmptyLine(props: { readonly word: string | undefined }) {
  return (
    <Show when={props.word}>
      <li class="tree-empty" role="none">
        {props.word}
      </li>
    </Show>
  );
}
