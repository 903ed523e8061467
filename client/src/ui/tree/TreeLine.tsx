/** One row of a tree: a group's heading, an item, or what is said where there is none. */
import { createMemo, Match, Show, Switch, type JSX } from 'solid-js';
import { Glyph } from '../glyph/index.ts';
import type { Dragging } from './dragging.ts';
import type { TreeItem, TreeRow } from './rows.ts';

/** A point of the viewport, for the menu that opens there. */
export interface MenuPoint {
  readonly x: number;
  readonly y: number;
}

export interface TreeLineProps<Item extends TreeItem> {
  readonly row: TreeRow<Item>;
  readonly item: (item: Item) => JSX.Element;
  /** Room above, for rows that are not in the page: px. */
  readonly gap: number;
  readonly current: boolean;
  readonly dragging: Dragging | undefined;
  readonly onVisit: () => void;
  readonly onExpand: () => void;
  readonly onActivate: () => void;
  /** Answers whether there is one. */
  readonly onMenu: (at: MenuPoint) => boolean;
  readonly onPoint?: ((id: string | undefined, line?: HTMLElement) => void) | undefined;
}

export function TreeLine<Item extends TreeItem>(props: TreeLineProps<Item>) {
  const kind = createMemo(() => props.row.kind);
  const item = createMemo(() => props.row.item);

  function openMenu(event: MouseEvent & { readonly currentTarget: HTMLElement }) {
    const box = event.currentTarget.getBoundingClientRect();
    // The keyboard's menu key reports no place of its own in every browser.
    const byKeyboard = event.button < 0 || (event.clientX === 0 && event.clientY === 0);
    const at = byKeyboard ? { x: box.left + 24, y: box.bottom } : { x: event.clientX, y: event.clientY };
    if (props.onMenu(at)) event.preventDefault();
  }

  /** Whoever pressed here knows whom they have; rows that slide under a pointer at rest are not pointed at. */
  let pressed = false;
  function point(event: PointerEvent & { readonly currentTarget: HTMLElement }) {
    if (event.pointerType !== 'mouse' || pressed) return;
    props.onPoint?.(props.row.id, event.currentTarget);
  }

  const shared = () => ({
    'aria-label': props.row.label,
    'aria-level': kind() === 'group' ? 1 : 2,
    'aria-posinset': props.row.place,
    'aria-setsize': props.row.of,
    tabindex: props.current ? 0 : -1,
    draggable: props.dragging ? true : undefined,
  });
  const room = () => (props.gap > 0 ? `${props.gap}px` : undefined);
  const isTarget = () => props.dragging?.over() === props.row.group;
  const drag = {
    onDragStart: (event: DragEvent) => props.dragging?.start(event, props.row),
    onDragOver: (event: DragEvent) => props.dragging?.enter(event, props.row),
    onDrop: (event: DragEvent) => props.dragging?.drop(event, props.row),
    onDragEnd: () => props.dragging?.end(),
  };

  return (
    <Switch>
      <Match when={kind() === 'group'}>
        <li
          class="tree-group"
          classList={{ 'tree-target': isTarget() }}
          role="treeitem"
          {...shared()}
          {...drag}
          aria-expanded={props.row.expanded}
          style={{ 'margin-block-start': room() }}
          onFocus={() => props.onVisit()}
          onContextMenu={openMenu}
        >
          <span class="tree-heading" onClick={() => props.onExpand()}>
            <Glyph name="chevron" size={10} />
            <span class="tree-heading-text">{props.row.label}</span>
          </span>
        </li>
      </Match>
      <Match when={kind() === 'item'}>
        <li
          class="tree-item"
          role="treeitem"
          {...shared()}
          {...drag}
          aria-selected={props.current}
          style={{ 'margin-block-start': room() }}
          onFocus={() => props.onVisit()}
          onDblClick={() => props.onActivate()}
          onClick={(event) => isTap(event) && props.onActivate()}
          onContextMenu={openMenu}
          onPointerMove={point}
          onPointerDown={() => {
            pressed = true;
            props.onPoint?.(undefined);
          }}
          onPointerLeave={() => {
            pressed = false;
            props.onPoint?.(undefined);
          }}
        >
          <Show when={item()}>{(shown) => props.item(shown())}</Show>
        </li>
      </Match>
      <Match when={kind() === 'empty'}>
        <li class="tree-empty" role="none" style={{ 'margin-block-start': room() }} {...drag}>
          {props.row.label}
        </li>
      </Match>
    </Switch>
  );
}

/** A finger has no double click: one tap opens. */
const isTap = (event: MouseEvent): boolean =>
  event instanceof PointerEvent && event.pointerType === 'touch';
