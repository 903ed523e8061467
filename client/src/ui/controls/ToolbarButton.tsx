/**
 * A chunky button of a toolbar: a picture with its word underneath, or the picture alone. A pointer presses it without taking the
 * keyboard from where one writes.
 */
import { Show, splitProps, type JSX } from 'solid-js';
import './toolbar.css';

export interface ToolbarButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  /** Address of the picture. */
  readonly icon: string;
  /** The word under the picture, and the accessible name. */
  readonly label: string;
  /** `small`: the 20 px picture alone; the label is a tooltip. */
  readonly size?: 'large' | 'small' | undefined;
  /** Given at all, the button is a switch. */
  readonly pressed?: boolean | undefined;
}

export function ToolbarButton(props: ToolbarButtonProps) {
  const [own, native] = splitProps(props, ['icon', 'label', 'size', 'pressed', 'class']);
  const small = () => own.size === 'small';
  return (
    <button
      type="button"
      onMouseDown={(event) => event.preventDefault()}
      {...native}
      class={`tool${small() ? ' tool-small' : ''}${own.class ? ` ${own.class}` : ''}`}
      aria-label={own.label}
      aria-pressed={own.pressed}
      title={own.label}
    >
      <img class="tool-icon" src={own.icon} alt="" draggable="false" />
      <Show when={!small()}>
        <span class="tool-label">{own.label}</span>
      </Show>
    </button>
  );
}

export interface ToolbarProps {
  readonly label: string;
  readonly children?: JSX.Element;
}

/** A row of toolbar buttons. */
export function Toolbar(props: ToolbarProps) {
  return (
    <div class="toolbar" role="group" aria-label={props.label}>
      {props.children}
    </div>
  );
}

/** The line between two sets of toolbar buttons. */
export function ToolbarRule() {
  return <span class="toolbar-rule" aria-hidden="true" />;
}
