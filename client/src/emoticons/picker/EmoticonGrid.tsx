/** Rows of emoticons under their titles: one stop of the Tab key, the arrows move inside. */
import { createMemo, createSignal, For } from 'solid-js';
import type { Locale } from '../../i18n/index.ts';
import { Emoticon as EmoticonView } from '../Emoticon.tsx';
import { moveCell, toRows, type Cell } from '../../ui/index.ts';
import type { Emoticon } from '../table.ts';
import { columns } from './recent.ts';

export interface Section {
  readonly title: string;
  readonly emoticons: readonly Emoticon[];
}

export interface EmoticonGridProps {
  readonly label: string;
  /** None of them empty. */
  readonly sections: readonly Section[];
  readonly locale: Locale;
  /** The pointer or the keyboard is at it. */
  readonly onLook: (emoticon: Emoticon) => void;
  readonly onPick: (emoticon: Emoticon) => void;
}

const first: Cell = { row: 0, column: 0 };

export function EmoticonGrid(props: EmoticonGridProps) {
  let grid!: HTMLDivElement;
  const [active, setActive] = createSignal(first);
  const parts = createMemo(() => {
    let row = 0;
    return props.sections.map(({ title, emoticons }) => {
      const rows = toRows(emoticons, columns).map((items) => ({ row: row++, items }));
      return { title, rows };
    });
  });
  const lengths = () => parts().flatMap(({ rows }) => rows.map(({ items }) => items.length));
  /** Where Tab enters: the last cell that was there, or the first when it is gone. */
  const entry = () => (active().column < (lengths()[active().row] ?? 0) ? active() : first);

  function onKeyDown(event: KeyboardEvent) {
    const target = moveCell(event.key, active(), lengths());
    if (!target) return;
    event.preventDefault();
    grid.querySelector<HTMLElement>(`[data-cell="${target.row}-${target.column}"]`)?.focus();
  }

  return (
    <div class="emoticon-grid" role="grid" aria-label={props.label} ref={grid} onKeyDown={onKeyDown}>
      <For each={parts()}>
        {(part) => (
          <div role="rowgroup" aria-label={part.title}>
            <p class="emoticon-grid-title" aria-hidden="true">
              {part.title}
            </p>
            <For each={part.rows}>
              {({ row, items }) => (
                <div class="emoticon-grid-row" role="row">
                  <For each={items}>
                    {(emoticon, column) => {
                      const isEntry = () => entry().row === row && entry().column === column();
                      return (
                        <button
                          type="button"
                          class="emoticon-cell"
                          role="gridcell"
                          tabindex={isEntry() ? 0 : -1}
                          data-cell={`${row}-${column()}`}
                          aria-label={`${emoticon.name[props.locale]} ${emoticon.codes[0]}`}
                          onFocus={() => {
                            setActive({ row, column: column() });
                            props.onLook(emoticon);
                          }}
                          onPointerEnter={() => props.onLook(emoticon)}
                          onClick={() => props.onPick(emoticon)}
                        >
                          <EmoticonView
                            id={emoticon.id}
                            code={emoticon.codes[0]}
                            locale={props.locale}
                          />
                          <span class="emoticon-cell-code">{emoticon.codes[0]}</span>
                        </button>
                      );
                    }}
                  </For>
                </div>
              )}
            </For>
          </div>
        )}
      </For>
    </div>
  );
}
