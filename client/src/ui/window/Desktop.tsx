/** The ground the windows stand on: backdrop, windows, notices, and on wide screens the task bar. */
import { onCleanup, onMount, Show, type JSX } from 'solid-js';
import type { Windows } from './windows.ts';
import './desktop.css';

export interface DesktopProps {
  readonly windows: Windows;
  /** The windows. */
  readonly children?: JSX.Element;
  readonly taskBar?: JSX.Element;
  /** Stands above the windows, at the bottom right: the toasts. */
  readonly notices?: JSX.Element;
}

export function Desktop(props: DesktopProps) {
  let ground!: HTMLElement;

  onMount(() => {
    const measure = () =>
      props.windows.setArea({ width: ground.clientWidth, height: ground.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(ground);
    measure();
    onCleanup(() => observer.disconnect());
  });

  return (
    <div class="desktop" classList={{ 'desktop-compact': props.windows.compact() }}>
      <main class="desktop-ground" ref={ground}>
        {props.children}
      </main>
      {props.notices}
      <Show when={!props.windows.compact()}>{props.taskBar}</Show>
    </div>
  );
}
