/** Every wink with its name, to pick one: opens when mounted, answers with what was picked, asks to be closed. */
import { onMount } from 'solid-js';
import type { Locale } from '../../i18n/index.ts';
import { openBeside, type Box } from '../../ui/index.ts';
import type { WinkId } from '../table.ts';
import { WinkGrid } from './WinkGrid.tsx';
import './picker.css';

export interface WinkPickerProps {
  /** Accessible name of the whole. */
  readonly label: string;
  readonly locale: Locale;
  /** What the picker belongs to, in viewport pixels. */
  readonly anchor: Box;
  /** Whether a wink that is looked at stays still. */
  readonly reducedMotion: boolean;
  readonly onPick: (wink: WinkId) => void;
  readonly onClose: () => void;
}

export function WinkPicker(props: WinkPickerProps) {
  let picker!: HTMLDivElement;
  const before = document.activeElement;

  function leave() {
    if (before instanceof HTMLElement) before.focus();
    props.onClose();
  }

  function pick(wink: WinkId) {
    leave();
    props.onPick(wink);
  }

  onMount(() => {
    openBeside(picker, props.anchor);
    picker.querySelector<HTMLElement>('[role=gridcell]')?.focus();
  });

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave();
  }

  return (
    <div
      class="wink-picker"
      role="dialog"
      aria-label={props.label}
      popover="auto"
      ref={picker}
      onKeyDown={onKeyDown}
      onToggle={(event: ToggleEvent) => event.newState === 'closed' && props.onClose()}
    >
      <WinkGrid
        label={props.label}
        locale={props.locale}
        reducedMotion={props.reducedMotion}
        onPick={pick}
      />
    </div>
  );
}
