/** A choice of one among pictures or names in rows: one stop of the Tab key, the arrow keys choose. */
import { For, type JSX } from 'solid-js';
import { moveCell, toRows } from '../keyboard/index.ts';
import './choiceGrid.css';

export interface GridChoice<Id extends string> {
  readonly id: Id;
  /** Accessible name, and the hint of the pointer. */
  readonly name: string;
}

export interface ChoiceGridProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly GridChoice<Id>[];
  readonly value: Id | undefined;
  readonly onChange: (id: Id) => void;
  /** What stands in the cell. */
  readonly draw: (choice: GridChoice<Id>) => JSX.Element;
  /** The keyboard's Delete on a cell. */
  readonly onDelete?: ((id: Id) => void) | undefined;
  readonly class?: string | undefined;
}

export function ChoiceGrid<Id extends string>(props: ChoiceGridProps<Id>) {
  let grid!: HTMLDivElement;
  const cells = () => [...grid.querySelectorAll<HTMLButtonElement>('.choice')];
  const isStop = (id: Id, index: number) =>
    props.choices.some((choice) => choice.id === props.value) ? id === props.value : index === 0;

  /** As many as stand at the height of the first: the rows follow the width of the window. */
  function columns(all: readonly HTMLElement[]): number {
    const other = all.findIndex(({ offsetTop }) => offsetTop !== all[0]?.offsetTop);
    return other < 0 ? all.length : other;
  }

  function onKeyDown(event: KeyboardEvent) {
    const all = cells();
    const index = all.findIndex((cell) => cell === document.activeElement);
    const choice = props.choices[index];
    if (!choice) return;
    if (event.key === 'Delete' && props.onDelete) {
      event.preventDefault();
      props.onDelete(choice.id);
      return;
    }
    const wide = columns(all);
    const rows = toRows(all, wide);
    const at = { row: Math.floor(index / wide), column: index % wide };
    const target = moveCell(
      event.key,
      at,
      rows.map(({ length }) => length),
    );
    const cell = target && rows[target.row]?.[target.column];
    if (!cell) return;
    event.preventDefault();
    cell.focus();
    cell.click();
  }

  return (
    <div
      class={props.class ? `choice-grid ${props.class}` : 'choice-grid'}
      role="radiogroup"
      aria-label={props.label}
      ref={grid}
      onKeyDown={onKeyDown}
    >
      <For each={props.choices}>
        {(choice, index) => (
          <button
            type="button"
            class="choice"
            role="radio"
            aria-checked={choice.id === props.value}
            aria-label={choice.name}
            title={choice.name}
            tabindex={isStop(choice.id, index()) ? 0 : -1}
            onClick={() => props.onChange(choice.id)}
          >
            {props.draw(choice)}
          </button>
        )}
      </For>
    </div>
  );
}
