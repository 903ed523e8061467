/** The tabs over a picker: the arrow keys go round. */
import { For } from 'solid-js';

export interface PickerTabsProps {
  readonly labels: readonly string[];
  /** The place of the one that is open. */
  readonly open: number;
  readonly onOpen: (place: number) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

export function PickerTabs(props: PickerTabsProps) {
  let tabs!: HTMLDivElement;

  function onKeyDown({ key }: KeyboardEvent) {
    const step = steps[key];
    if (step === undefined) return;
    const count = props.labels.length;
    props.onOpen((props.open + step + count) % count);
    tabs.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }

  return (
    <div class="emoticon-tabs" role="tablist" ref={tabs} onKeyDown={onKeyDown}>
      <For each={props.labels}>
        {(label, place) => (
          <button
            type="button"
            class="emoticon-tab"
            role="tab"
            aria-selected={props.open === place()}
            tabindex={props.open === place() ? 0 : -1}
            onClick={() => props.onOpen(place())}
          >
            {label}
          </button>
        )}
      </For>
    </div>
  );
}
