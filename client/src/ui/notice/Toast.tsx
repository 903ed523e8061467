/**
 * A notice that slides in at the corner, stays five seconds and slides out. Its whole life is one style sheet
 * animation, so that pointing at it or focusing it makes it wait, and a hidden tab keeps it until someone looks.
 */
import { createSignal, Show, type JSX } from 'solid-js';
import { Glyph } from '../glyph/index.ts';
import './toast.css';

export interface ToastProps {
  readonly title: string;
  readonly text?: JSX.Element;
  /** A 48 px picture. */
  readonly picture?: JSX.Element;
  readonly closeWord: string;
  readonly onActivate?: (() => void) | undefined;
  /** A small link to where such notices are chosen. */
  readonly optionsWord?: string | undefined;
  readonly onOptions?: (() => void) | undefined;
  /** It has left, by itself or closed by hand. */
  readonly onGone: () => void;
}

export function Toast(props: ToastProps) {
  const [leaving, setLeaving] = createSignal(false);
  return (
    <div
      class="toast"
      classList={{ 'toast-leaving': leaving() }}
      role="status"
      onAnimationEnd={(event) => event.animationName.startsWith('toast-out') && props.onGone()}
    >
      <Show when={props.picture}>
        <span class="toast-picture">{props.picture}</span>
      </Show>
      <button
        type="button"
        class="toast-words"
        onClick={() => {
          props.onActivate?.();
          setLeaving(true);
        }}
      >
        <span class="toast-title">{props.title}</span>
        <Show when={props.text}>{(text) => <span class="toast-text">{text()}</span>}</Show>
      </button>
      <Show when={props.onOptions}>
        {(open) => (
          <button
            type="button"
            class="toast-options"
            onClick={() => {
              open()();
              setLeaving(true);
            }}
          >
            {props.optionsWord}
          </button>
        )}
      </Show>
      <button
        type="button"
        class="toast-close"
        aria-label={props.closeWord}
        onClick={() => setLeaving(true)}
      >
        <Glyph name="close" size={10} />
      </button>
    </div>
  );
}

/** The corner where toasts pile up, newest nearest to the edge. `label` names the region. */
export function ToastStack(props: { readonly label: string; readonly children?: JSX.Element }) {
  return (
    <section class="toast-stack" aria-label={props.label}>
      {props.children}
    </section>
  );
}
