/** What is seen while one speaks: how loud it is, and how long there is left. */
import { limits } from '#protocol';
import { createEffect, createSignal, For, on } from 'solid-js';
import type { HoldingState } from './holding.ts';
import './voice.css';

export interface RecordingProps {
  readonly state: HoldingState;
  readonly label: string;
  /** “12 seconds left”. */
  readonly left: (seconds: number) => string;
}

const bars = 30;

export function Recording(props: RecordingProps) {
  const [levels, setLevels] = createSignal<readonly number[]>(Array.from({ length: bars }, () => 0));
  createEffect(
    on(
      () => props.state,
      ({ level }) => setLevels((before) => [...before.slice(1), Math.min(1, Math.sqrt(level) * 1.4)]),
    ),
  );
  const left = () => Math.max(0, Math.ceil((limits.voice.most - props.state.ms) / 1_000));
  return (
    <div class="recording">
      <span class="recording-dot" aria-hidden="true" />
      <span role="status">{props.label}</span>
      <span
        class="recording-levels"
        role="meter"
        aria-label={props.label}
        aria-valuemin="0"
        aria-valuemax="1"
        aria-valuenow={props.state.level}
      >
        <For each={levels()}>{(level) => <i style={{ '--level': level }} />}</For>
      </span>
      <span class="recording-left">{props.left(left())}</span>
    </div>
  );
}
