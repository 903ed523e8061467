/** The conversations that share a place, a tab for each; arrow keys go along them, Enter brings one to the front. */
import { For, Show } from 'solid-js';
import type { Windows } from './windows.ts';
import type { WindowWords } from './words.ts';
import './tabs.css';

export interface TabsProps {
  readonly windows: Windows;
  /** The window that is in front. */
  readonly current: string;
  readonly words: Pick<WindowWords, 'tabs' | 'calling'>;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export function Tabs(props: TabsProps) {
  let list!: HTMLDivElement;
  const gathered = () => props.windows.list.filter(({ home }) => !home);

  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const tabs = [...list.querySelectorAll('button')];
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const forward = getComputedStyle(list).direction === 'rtl' ? -step : step;
    tabs.at((at + forward) % tabs.length)?.focus();
  }

  return (
    <div
      class="window-tabs"
      role="tablist"
      aria-label={props.words.tabs}
      ref={list}
      onKeyDown={onKeyDown}
    >
      <For each={gathered()}>
        {(window) => (
          <button
            type="button"
            class="window-tab"
            classList={{ 'window-tab-calling': window.flashing }}
            role="tab"
            aria-selected={window.id === props.current}
            tabindex={window.id === props.current ? 0 : -1}
            onClick={() => props.windows.focus(window.id)}
          >
            <span class="window-tab-title">{window.title}</span>
            <Show when={window.flashing}>
              <span class="visually-hidden"> ({props.words.calling})</span>
            </Show>
          </button>
        )}
      </For>
    </div>
  );
}
