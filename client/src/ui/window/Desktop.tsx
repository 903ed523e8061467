/** The ground the windows stand on: backdrop, windows, notices, and on wide screens the task bar. */
import { onCleanup, onMount, Show, type JSX } from 'solid-js';
import { keepFocus } from './keepFocus.ts';
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
  let desktop!: HTMLDivElement;
  let ground!: HTMLElement;

  onMount(() => {
    const measure = () =>
      props.windows.setArea({ width: ground.clientWidth, height: ground.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(ground);
    measure();
    onCleanup(() => observer.disconnect());
    onCleanup(keepFocus(desktop, () => desktop.querySelector('.frame-active')));
  });

  return (
    <div class="desktop" ref={desktop} classList={{ 'desktop-compact': props.windows.compact() }}>
      <main class="desktop-ground" ref={ground}>
        {props.children}
      </main>
      {props.notices}
      <Show when={!props.windows.compact()}>{props.taskBar}</Show>
    </div>
  );
}
