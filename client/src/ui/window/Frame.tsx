/** What a window looks like, wherever it stands: caption, caption buttons, body. */
import { Show, type JSX } from 'solid-js';
import { Glyph } from '../glyph/index.ts';
import type { WindowWords } from './words.ts';
import './frame.css';

export interface FrameProps {
  /** Accessible name of the region. */
  readonly label: string;
  readonly title: string;
  readonly words: WindowWords;
  readonly active?: boolean | undefined;
  readonly flashing?: boolean | undefined;
  readonly maximised?: boolean | undefined;
  /** Fills a phone's screen: a way back instead of the window buttons. */
  readonly compact?: boolean | undefined;
  /** The start of the caption: an icon, or the menu that opens from it. */
  readonly corner?: JSX.Element;
  readonly hint?: string | undefined;
  /** Between caption and body. */
  readonly tabs?: JSX.Element;
  readonly onBack?: (() => void) | undefined;
  readonly onMinimise?: (() => void) | undefined;
  readonly onMaximise?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  readonly onCaptionPress?: ((event: PointerEvent) => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly ref?: ((element: HTMLElement) => void) | undefined;
  readonly children?: JSX.Element;
}

export function Frame(props: FrameProps) {
  return (
    <section
      class="frame"
      classList={{
        'frame-active': props.active ?? false,
        'frame-flashing': props.flashing ?? false,
        'frame-compact': props.compact ?? false,
        'frame-maximised': props.maximised ?? false,
      }}
      aria-label={props.label}
      tabindex="-1"
      ref={(element) => props.ref?.(element)}
      onKeyDown={(event) => props.onKeyDown?.(event)}
      onBlur={() => props.onBlur?.()}
    >
      <header
        class="caption"
        onPointerDown={(event) => props.onCaptionPress?.(event)}
        onDblClick={() => props.onMaximise?.()}
      >
        <Show when={props.onBack}>
          <button
            type="button"
            class="caption-back"
            aria-label={props.words.back}
            onClick={() => props.onBack?.()}
          >
            <Glyph name="back" size={16} />
          </button>
        </Show>
        {props.corner}
        <span class="caption-title">{props.title}</span>
        <Show when={props.hint}>
          <span class="caption-hint" role="status">
            {props.hint}
          </span>
        </Show>
        <CaptionButtons {...props} />
      </header>
      {props.tabs}
      <div class="frame-body">{props.children}</div>
    </section>
  );
}

function CaptionButtons(props: FrameProps) {
  const maximiseWord = () => (props.maximised ? props.words.restore : props.words.maximise);
  return (
    <span
      class="caption-buttons"
      onPointerDown={(event) => event.stopPropagation()}
      onDblClick={(event) => event.stopPropagation()}
    >
      <Show when={props.onMinimise}>
        <button
          type="button"
          class="caption-button"
          aria-label={props.words.minimise}
          title={props.words.minimise}
          onClick={() => props.onMinimise?.()}
        >
          <Glyph name="minimise" />
        </button>
      </Show>
      <Show when={props.onMaximise}>
        <button
          type="button"
          class="caption-button"
          aria-label={maximiseWord()}
          title={maximiseWord()}
          onClick={() => props.onMaximise?.()}
        >
          <Glyph name={props.maximised ? 'restore' : 'maximise'} />
        </button>
      </Show>
      <Show when={props.onClose}>
        <button
          type="button"
          class="caption-button caption-close"
          aria-label={props.words.close}
          title={props.words.close}
          onClick={() => props.onClose?.()}
        >
          <Glyph name="close" />
        </button>
      </Show>
    </span>
  );
}
