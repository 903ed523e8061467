/** A window on the desktop: moved by its caption or menu, resized by its edges, brought to the front when touched. */
import { createEffect, createSignal, For, on, Show, type JSX } from 'solid-js';
import type { Tint } from '../layout/index.ts';
import { MenuButton } from '../menu/index.ts';
import { Frame } from './Frame.tsx';
import { edges, keyStep, type Edge, type Point } from './geometry.ts';
import { followPointer } from './gesture.ts';
import { Tabs } from './Tabs.tsx';
import { windowMenuItems } from './windowMenu.ts';
import type { Windows, WindowState } from './windows.ts';
import type { WindowWords } from './words.ts';
import './window.css';

export interface WindowProps {
  readonly windows: Windows;
  readonly id: string;
  /** Accessible name of the window's region. */
  readonly label: string;
  readonly words: WindowWords;
  /** Its colour scheme, where it has one of its own. */
  readonly tint?: Tint | undefined;
  /** Without it the window has no close button. */
  readonly onClose?: (() => void) | undefined;
  /** The frame's element: what a nudge shakes. */
  readonly ref?: ((element: HTMLElement) => void) | undefined;
  readonly children?: JSX.Element;
}

/** What the arrow keys do after "Move" or "Resize" was picked in the window's menu. */
type KeyMode = 'move' | 'resize' | undefined;

export function Window(props: WindowProps) {
  return (
    <Show when={props.windows.find(props.id)}>
      {(state) => <OpenWindow {...props} state={state()} />}
    </Show>
  );
}

function OpenWindow(props: WindowProps & { readonly state: WindowState }) {
  let frame!: HTMLElement;
  let lastFocused: Element | undefined;
  const [keyMode, setKeyMode] = createSignal<KeyMode>();
  const compact = () => props.windows.compact();
  const shown = () => props.windows.shown(props.id);
  const active = () => shown() && props.windows.top() === props.id;
  const free = () => props.state.mode === 'normal' && !compact();

  // Whoever brings a window to the front – a click in the task bar, a closed neighbour – goes on typing in it.
  createEffect(
    on(active, (isActive) => {
      if (!isActive || frame.contains(document.activeElement)) return;
      const target = lastFocused?.isConnected ? lastFocused : frame.querySelector('[data-autofocus]');
      (target instanceof HTMLElement ? target : frame).focus({ preventScroll: true });
    }),
  );

  function drag(event: PointerEvent) {
    if (!free() || (event.target instanceof Element && event.target.closest('button'))) return;
    const { x, y } = props.state.rect;
    followPointer(event, (by) => props.windows.move(props.id, { x: x + by.x, y: y + by.y }));
  }

  function pull(event: PointerEvent, edge: Edge) {
    const from = props.state.rect;
    followPointer(event, (by) => props.windows.pull(props.id, edge, by, from));
  }

  function step(mode: KeyMode, by: Point) {
    const { rect } = props.state;
    if (mode === 'move') props.windows.move(props.id, { x: rect.x + by.x, y: rect.y + by.y });
    else props.windows.pull(props.id, 'se', by, rect);
  }

  function onKeyDown(event: KeyboardEvent) {
    const mode = keyMode();
    if (!mode || event.target !== frame) return;
    const by = keyStep(event.key, event.shiftKey);
    if (by) step(mode, by);
    else if (event.key === 'Enter' || event.key === 'Escape') setKeyMode(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const commands: Readonly<Record<string, () => void>> = {
    move: () => startKeys('move'),
    resize: () => startKeys('resize'),
    minimise: () => props.windows.minimise(props.id),
    maximise: () => props.windows.toggleMaximise(props.id),
    tile: props.windows.tileAll,
    cascade: props.windows.cascadeAll,
    close: () => props.onClose?.(),
  };

  function startKeys(mode: KeyMode) {
    frame.focus();
    setKeyMode(mode);
  }

  return (
    <div
      class="window"
      classList={{ 'window-filling': compact() || props.state.mode === 'maximised' }}
      hidden={!shown()}
      data-tint={props.tint && ''}
      style={{
        '--hue': props.tint?.hue,
        '--vivid': props.tint?.vivid,
        left: `${props.state.rect.x}px`,
        top: `${props.state.rect.y}px`,
        width: `${props.state.rect.width}px`,
        height: `${props.state.rect.height}px`,
        'z-index': props.windows.depth(props.id),
      }}
      onPointerDown={() => props.windows.focus(props.id)}
      onFocusIn={(event) => {
        // Who brings it up again goes on in it, not at the button that put it away.
        if (!event.target.closest('.caption')) lastFocused = event.target;
        props.windows.focus(props.id);
      }}
    >
      <Frame
        label={props.label}
        title={props.state.title}
        words={props.words}
        active={active()}
        flashing={props.state.flashing}
        maximised={props.state.mode === 'maximised'}
        compact={compact()}
        hint={keyMode() && props.words.keysHint}
        corner={
          <Show when={!compact()} fallback={<img class="caption-icon" src={props.state.icon} alt="" />}>
            <MenuButton
              class="caption-menu"
              label={props.words.menu}
              items={windowMenuItems(props.words, props.state.mode, props.onClose !== undefined)}
              onPick={(id) => commands[id]?.()}
            >
              <img class="caption-icon" src={props.state.icon} alt="" draggable="false" />
            </MenuButton>
          </Show>
        }
        tabs={
          <Show when={props.windows.gathered() && !compact() && !props.state.home}>
            <Tabs windows={props.windows} current={props.id} words={props.words} />
          </Show>
        }
        onBack={compact() && !props.state.home ? () => props.windows.back(props.id) : undefined}
        onMinimise={compact() ? undefined : commands['minimise']}
        onMaximise={compact() ? undefined : commands['maximise']}
        onClose={props.onClose}
        onCaptionPress={drag}
        onKeyDown={onKeyDown}
        onBlur={() => setKeyMode(undefined)}
        ref={(element) => {
          frame = element;
          props.ref?.(element);
        }}
      >
        {props.children}
      </Frame>
      <Show when={free()}>
        <For each={edges}>
          {(edge) => (
            <div class="window-edge" data-edge={edge} onPointerDown={(event) => pull(event, edge)} />
          )}
        </For>
      </Show>
    </div>
  );
}
