/** The winks in rows, one stop of the Tab key; the one that is looked at moves. */
import { createSignal, For, Show } from 'solid-js';
import type { Locale } from '../../i18n/index.ts';
import { moveCell, toRows, type Cell } from '../../ui/index.ts';
import { winks, type WinkId } from '../table.ts';
import { WinkPicture } from '../WinkThumb.tsx';
import { WinkPreview } from './WinkPreview.tsx';

export interface WinkGridProps {
  readonly label: string;
  readonly locale: Locale;
  readonly reducedMotion: boolean;
  readonly onPick: (wink: WinkId) => void;
}

const columns = 3;
const rows = toRows(winks, columns);
const lengths = rows.map((row) => row.length);

export function WinkGrid(props: WinkGridProps) {
  let grid!: HTMLDivElement;
  const [active, setActive] = createSignal<Cell>({ row: 0, column: 0 });
  const [looked, setLooked] = createSignal<WinkId>();

  function onKeyDown(event: KeyboardEvent) {
    const target = moveCell(event.key, active(), lengths);
    if (!target) return;
    event.preventDefault();
    grid.querySelector<HTMLElement>(`[data-cell="${target.row}-${target.column}"]`)?.focus();
  }

  return (
    <div
      class="wink-grid"
      role="grid"
      aria-label={props.label}
      ref={grid}
      onKeyDown={onKeyDown}
      onPointerLeave={() => setLooked(undefined)}
    >
      <For each={rows}>
        {(items, row) => (
          <div class="wink-grid-row" role="row">
            <For each={items}>
              {({ id, name }, column) => (
                <button
                  type="button"
                  class="wink-cell"
                  role="gridcell"
                  tabindex={active().row === row() && active().column === column() ? 0 : -1}
                  data-cell={`${row()}-${column()}`}
                  onFocus={() => {
                    setActive({ row: row(), column: column() });
                    setLooked(id);
                  }}
                  onPointerEnter={() => setLooked(id)}
                  onClick={() => props.onPick(id)}
                >
                  <Show
                    when={looked() === id && !props.reducedMotion}
                    fallback={<WinkPicture wink={id} />}
                  >
                    <WinkPreview wink={id} />
                  </Show>
                  <span class="wink-cell-name">{name[props.locale]}</span>
                </button>
              )}
            </For>
          </div>
        )}
      </For>
    </div>
  );
}
