/** The slim bar at the foot of the desktop: one button for each open window, orange while it calls. */
import { For, Show, type JSX } from 'solid-js';
import type { Windows } from './windows.ts';
import './taskBar.css';

export interface TaskBarProps {
  readonly windows: Windows;
  /** Accessible name of the bar. */
  readonly label: string;
  /** Added to the name of a button whose window calls for attention, such as "new messages". */
  readonly callingWord: string;
  /** The start of the bar: the logo. */
  readonly start?: JSX.Element;
  /** The end of the bar: status, sound, time. */
  readonly end?: JSX.Element;
}

export function TaskBar(props: TaskBarProps) {
  return (
    <nav class="task-bar" aria-label={props.label}>
      <span class="task-bar-start">{props.start}</span>
      <ul class="task-bar-windows">
        <For each={props.windows.list}>
          {(window) => (
            <li>
              <button
                type="button"
                class="task"
                classList={{ 'task-calling': window.flashing }}
                aria-pressed={props.windows.top() === window.id}
                onClick={() => props.windows.toggle(window.id)}
              >
                <img src={window.icon} alt="" width="16" height="16" />
                <span class="task-title">{window.title}</span>
                <Show when={window.flashing}>
                  <span class="visually-hidden"> ({props.callingWord})</span>
                </Show>
              </button>
            </li>
          )}
        </For>
      </ul>
      <span class="task-bar-end">{props.end}</span>
    </nav>
  );
}
