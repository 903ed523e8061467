/** A strip across a window that says something about its state. */
import { Show, type JSX } from 'solid-js';
import { bandIcons } from '../../art/index.ts';
import './band.css';

/** `info`: yellow, worth knowing. `wrong`: red, something failed. `calm`: blue, all is well but slower. */
export type BandKind = 'info' | 'wrong' | 'calm';

export interface BandProps {
  readonly kind: BandKind;
  /** Buttons or links at the end. */
  readonly actions?: JSX.Element;
  readonly children: JSX.Element;
}

export function Band(props: BandProps) {
  return (
    <div class={`band band-${props.kind}`} role={props.kind === 'wrong' ? 'alert' : 'status'}>
      <img class="band-icon" src={bandIcons[props.kind]} alt="" width="16" height="16" />
      <span class="band-text">{props.children}</span>
      <Show when={props.actions}>
        <span class="band-actions">{props.actions}</span>
      </Show>
    </div>
  );
}
