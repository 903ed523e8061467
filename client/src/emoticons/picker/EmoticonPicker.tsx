/** Every emoticon with its code, to pick one: opens when mounted, answers with what was picked, asks to be closed. */
import { createSignal, onMount, Show, Suspense, type JSX } from 'solid-js';
import { openBeside, type Box } from '../../ui/index.ts';
import type { EmoticonId } from '../table.ts';
import { OursTab, type OursTabProps } from './OursTab.tsx';
import { PickerTabs } from './PickerTabs.tsx';
import './picker.css';

/** What else can be picked, on a tab beside the emoticons. */
export interface PickerTab {
  readonly label: string;
  /** `pick` with what is to be written. */
  readonly view: (pick: (text: string) => void) => JSX.Element;
}

export interface EmoticonPickerProps extends OursTabProps {
  /** What the picker belongs to, in viewport pixels. */
  readonly anchor: Box;
  readonly tabs?: readonly PickerTab[] | undefined;
  readonly onClose: () => void;
}

export function EmoticonPicker(props: EmoticonPickerProps) {
  let picker!: HTMLDivElement;
  const before = document.activeElement;
  const [open, setOpen] = createSignal(0);
  const others = () => props.tabs ?? [];
  const other = () => others()[open() - 1];

  function leave() {
    if (before instanceof HTMLElement) before.focus();
    props.onClose();
  }

  function pick(code: string, id?: EmoticonId) {
    leave();
    props.onPick(code, id);
  }

  onMount(() => {
    openBeside(picker, props.anchor);
    picker.querySelector('input')?.focus();
  });

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave();
  }

  return (
    <div
      class="emoticon-picker"
      role="dialog"
      aria-label={props.words.label}
      popover="auto"
      ref={picker}
      onKeyDown={onKeyDown}
      onToggle={(event: ToggleEvent) => event.newState === 'closed' && props.onClose()}
    >
      <Show when={others().length > 0}>
        <PickerTabs
          labels={[props.words.all, ...others().map(({ label }) => label)]}
          open={open()}
          onOpen={setOpen}
        />
      </Show>
      <Show when={other()} fallback={<OursTab {...props} onPick={pick} />}>
        {(shown) => (
          <div class="emoticon-picker-other" role="tabpanel" aria-label={shown().label}>
            <Suspense>{shown().view(pick)}</Suspense>
          </div>
        )}
      </Show>
    </div>
  );
}
