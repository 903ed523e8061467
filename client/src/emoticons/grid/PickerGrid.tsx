/**
 * Rows of what can be picked, under their titles: one stop of the Tab key, the arrows move inside. Cells stay where they are
 * when what is in them changes, and with them the keyboard.
 */
import { createMemo, createSignal, Index, type JSX } from 'solid-js';
import { moveCell, toRows, type Box, type Cell } from '../../ui/index.ts';
import { columns } from '../picker/index.ts';

export interface Section<T> {
  readonly title: string;
  readonly items: readonly T[];
}

export interface PickerGridProps<T> {
  readonly label: string;
  /** None of them empty. */
  readonly sections: readonly Section<T>[];
  /** Accessible name of a cell. */
  readonly nameOf: (item: T) => string;
  readonly draw: (item: T) => JSX.Element;
  /** The pointer or the keyboard is at it. */
  readonly onLook?: ((item: T) => void) | undefined;
  /** Its menu is asked for, in viewport pixels. */
  readonly onMenu?: ((item: T, at: Box) => void) | undefined;
  readonly onPick: (item: T) => void;
}

const first: Cell = { row: 0, column: 0 };

export function PickerGrid<T>(props: PickerGridProps<T>) {
  let grid!: HTMLDivElement;
  const [active, setActive] = createSignal(first);
  const parts = createMemo(() => {
    let row = 0;
    return props.sections.map(({ title, items }) => {
      const rows = toRows(items, columns).map((cells) => ({ row: row++, cells }));
      return { title, rows };
    });
  });
  const lengths = () => parts().flatMap(({ rows }) => rows.map(({ cells }) => cells.length));
  /** Where Tab enters: the last cell that was there, or the first when it is gone. */
  const entry = () => (active().column < (lengths()[active().row] ?? 0) ? active() : first);

  function onKeyDown(event: KeyboardEvent) {
    const target = moveCell(event.key, active(), lengths());
    if (!target) return;
    event.preventDefault();
    grid.querySelector<HTMLElement>(`[data-cell="${target.row}-${target.column}"]`)?.focus();
  }

  function askMenu(event: MouseEvent & { readonly currentTarget: HTMLElement }, item: T) {
    if (!props.onMenu) return;
    event.preventDefault();
    props.onMenu(item, event.currentTarget.getBoundingClientRect());
  }

  return (
    <div class="emoticon-grid" role="grid" aria-label={props.label} ref={grid} onKeyDown={onKeyDown}>
      <Index each={parts()}>
        {(part) => (
          <div role="rowgroup" aria-label={part().title}>
            <p class="emoticon-grid-title" aria-hidden="true">
              {part().title}
            </p>
            <Index each={part().rows}>
              {(each) => (
                <div class="emoticon-grid-row" role="row">
                  <Index each={each().cells}>
                    {(item, column) => {
                      const isEntry = () => entry().row === each().row && entry().column === column;
                      return (
                        <button
                          type="button"
                          class="emoticon-cell"
                          role="gridcell"
                          tabindex={isEntry() ? 0 : -1}
                          data-cell={`${each().row}-${column}`}
                          aria-label={props.nameOf(item())}
                          onFocus={() => {
                            setActive({ row: each().row, column });
                            props.onLook?.(item());
                          }}
                          onPointerEnter={() => props.onLook?.(item())}
                          onContextMenu={(event) => askMenu(event, item())}
                          onClick={() => props.onPick(item())}
                        >
                          {props.draw(item())}
                        </button>
                      );
                    }}
                  </Index>
                </div>
              )}
            </Index>
          </div>
        )}
      </Index>
    </div>
  );
}
