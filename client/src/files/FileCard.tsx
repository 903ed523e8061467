/** A file on offer: what it is called and how large it is, what became of it, and what can be done with it. */
import { Show, type JSX } from 'solid-js';
import { icons } from '../art/index.ts';
import './fileCard.css';

export interface FileCardProps {
  readonly name: string;
  readonly size: string;
  /** What is going on, or became of it. */
  readonly state?: string | undefined;
  /** From 0 to 1, while it is on its way. */
  readonly part?: number | undefined;
  readonly icon?: string | undefined;
  readonly wrong?: boolean | undefined;
  /** Buttons. */
  readonly children?: JSX.Element;
}

export function FileCard(props: FileCardProps) {
  return (
    <div class="file-card" classList={{ 'file-card-wrong': props.wrong ?? false }}>
      <img
        class="file-card-icon"
        src={props.icon ?? icons.file}
        alt=""
        width="32"
        height="32"
        draggable="false"
      />
      <div class="file-card-lines">
        <p class="file-card-name">
          <bdi>{props.name}</bdi> <span class="file-card-size">{props.size}</span>
        </p>
        <Show when={props.part !== undefined}>
          <progress class="file-card-progress" max="1" value={props.part} aria-label={props.state} />
        </Show>
        <Show when={props.state}>{(state) => <p class="file-card-state">{state()}</p>}</Show>
        <Show when={props.children}>
          <div class="file-card-actions">{props.children}</div>
        </Show>
      </div>
    </div>
  );
}
