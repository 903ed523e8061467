/** The colours in a grid, walked with the arrow keys; the first cell is no colour at all. */
import { For } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { moveCell, toRows } from '../../ui/index.ts';
import { palette } from '../format/index.ts';

export interface PaletteProps {
  readonly chosen: string | undefined;
  readonly onPick: (colour: string | undefined) => void;
}

const columns = 8;
const rows = toRows(palette, columns);

export function Palette(props: PaletteProps) {
  const { t } = useI18n();
  let grid!: HTMLDivElement;
  const isStop = (colour: string) => colour === (props.chosen ?? palette[0]);

  function onKeyDown(event: KeyboardEvent) {
    const cells = [...grid.querySelectorAll<HTMLElement>('[role=radio]')];
    const index = cells.findIndex((cell) => cell === document.activeElement);
    const place = { row: Math.floor(index / columns), column: index % columns };
    const lengths = rows.map((row) => row.length);
    const next = index < 0 ? undefined : moveCell(event.key, place, lengths);
    if (!next) return;
    event.preventDefault();
    cells[next.row * columns + next.column]?.focus();
  }

  return (
    <div
      class="palette"
      role="radiogroup"
      aria-label={t('format.colour')}
      ref={grid}
      onKeyDown={onKeyDown}
    >
      <For each={palette}>
        {(colour) => (
          <button
            type="button"
            class="palette-colour"
            role="radio"
            aria-checked={props.chosen === colour}
            aria-label={t(`format.colour.${colour}`)}
            title={t(`format.colour.${colour}`)}
            tabindex={isStop(colour) ? 0 : -1}
            style={{ background: colour }}
            onClick={() => props.onPick(props.chosen === colour ? undefined : colour)}
          />
        )}
      </For>
    </div>
  );
}
