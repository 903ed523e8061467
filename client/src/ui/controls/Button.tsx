/** A push button. Takes everything a native button takes. */
import { Show, splitProps, type JSX } from 'solid-js';
import './button.css';

export interface ButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary`: what Enter does here. `quiet`: no surface until pointed at. `link`: looks like text. */
  readonly kind?: 'normal' | 'primary' | 'quiet' | 'link' | undefined;
  /** Address of a 16 px picture before the text. */
  readonly icon?: string | undefined;
}

export function Button(props: ButtonProps) {
  const [own, native] = splitProps(props, ['kind', 'icon', 'class', 'children']);
  return (
    <button
      type="button"
      {...native}
      class={`button button-${own.kind ?? 'normal'}${own.class ? ` ${own.class}` : ''}`}
    >
      <Show when={own.icon}>{(icon) => <img class="button-icon" src={icon()} alt="" />}</Show>
      {own.children}
    </button>
  );
}
