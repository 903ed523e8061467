/** What can be picked, under a field that searches it: Enter there takes the first that was found, the down arrow goes among the cells. */
import { Show, type JSX } from 'solid-js';
import { TextField } from '../../ui/index.ts';
import { PickerGrid, type PickerGridProps } from './PickerGrid.tsx';

export interface SearchedGridProps<T> extends PickerGridProps<T> {
  readonly searchWord: string;
  readonly nothingFound: string;
  readonly typed: string;
  readonly onType: (text: string) => void;
  /** Between the field and the cells. */
  readonly children?: JSX.Element;
}

export function SearchedGrid<T>(props: SearchedGridProps<T>) {
  let cells!: HTMLDivElement;

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    const first = props.typed.trim() ? props.sections[0]?.items[0] : undefined;
    if (event.key === 'Enter' && first !== undefined) props.onPick(first);
    else if (event.key === 'ArrowDown') cells.querySelector<HTMLElement>('[role=gridcell]')?.focus();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <TextField
        label={props.searchWord}
        labelHidden
        placeholder={props.searchWord}
        value={props.typed}
        onInput={props.onType}
        onKeyDown={onKeyDown}
        autocomplete="off"
        enterkeyhint="done"
      />
      {props.children}
      <div class="emoticon-picker-all" ref={cells}>
        <Show
          when={props.sections.length > 0}
          fallback={
            <p class="emoticon-picker-nothing" role="status">
              {props.nothingFound}
            </p>
          }
        >
          <PickerGrid {...props} />
        </Show>
      </div>
    </>
  );
}
