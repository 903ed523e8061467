/** A drop-down or context menu: opens when mounted, answers with the picked entry's id, then asks to be closed. */
import { For, onMount, Show } from 'solid-js';
import { Glyph } from '../glyph/index.ts';
import { findTyped, isTyping, makeTyped, moveIndex } from '../keyboard/index.ts';
import { type Box } from './place.ts';
import { openBeside } from './popover.ts';
import './menu.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** Address of a 16 px picture. */
  readonly icon?: string | undefined;
  /** Given at all, the entry is one choice of several; true, the chosen one. */
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** The keys that do the same, as shown to the reader. */
  readonly keys?: string | undefined;
  /** A line above sets this entry and those after it apart. */
  readonly startsGroup?: boolean | undefined;
}

export interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** What the menu belongs to, in viewport pixels: a button's box, or a point for a context menu. */
  readonly anchor: Box;
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

export function Menu(props: MenuProps) {
  let menu!: HTMLDivElement;
  const before = document.activeElement;
  const typed = makeTyped();
  const buttons = () => [...menu.querySelectorAll<HTMLButtonElement>('.menu-item:not(:disabled)')];

  function leave() {
    if (before instanceof HTMLElement) before.focus();
    props.onClose();
  }

  onMount(() => {
    openBeside(menu, props.anchor);
    (menu.querySelector<HTMLElement>('[aria-checked=true]') ?? buttons()[0] ?? menu).focus();
  });

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    const entries = buttons();
    const index = entries.findIndex((entry) => entry === document.activeElement);
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      leave();
      return;
    }
    const target = isTyping(event)
      ? findTyped(
          entries.map((entry) => entry.textContent.trim()),
          index,
          typed.add(event.key, event.timeStamp),
        )
      : moveIndex(event.key, index, entries.length, true);
    if (target === undefined) return;
    event.preventDefault();
    entries[target]?.focus();
  }

  return (
    <div
      class="menu"
      role="menu"
      tabindex="-1"
      aria-label={props.label}
      popover="auto"
      ref={menu}
      onKeyDown={onKeyDown}
      onToggle={(event: ToggleEvent) => event.newState === 'closed' && props.onClose()}
    >
      <For each={props.items}>
        {(item) => (
          <>
            <Show when={item.startsGroup}>
              <hr class="menu-rule" />
            </Show>
            <button
              type="button"
              class="menu-item"
              role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={item.checked}
              tabindex="-1"
              disabled={item.disabled}
              onPointerEnter={(event) => event.currentTarget.focus()}
              onClick={() => {
                leave();
                props.onPick(item.id);
              }}
            >
              <span class="menu-mark">
                <Show
                  when={item.checked}
                  fallback={<Show when={item.icon}>{(icon) => <img src={icon()} alt="" />}</Show>}
                >
                  <Glyph name="check" />
                </Show>
              </span>
              <span class="menu-text">{item.label}</span>
              <Show when={item.keys}>
                <kbd class="menu-keys">{item.keys}</kbd>
              </Show>
            </button>
          </>
        )}
      </For>
    </div>
  );
}
