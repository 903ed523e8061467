/** A button that opens a menu under itself. */
import { createSignal, Show, type JSX } from 'solid-js';
import { Menu, type MenuItem } from './Menu.tsx';

export interface MenuButtonProps {
  /** Accessible name of the button and of its menu. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onPick: (id: string) => void;
  readonly class?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly children: JSX.Element;
}

export function MenuButton(props: MenuButtonProps) {
  let button!: HTMLButtonElement;
  const [open, setOpen] = createSignal(false);
  // A press outside an open menu closes it before the click arrives, which would open it again.
  let openWhenPressed = false;

  return (
    <>
      <button
        type="button"
        class={props.class}
        ref={button}
        disabled={props.disabled}
        aria-label={props.label}
        title={props.label}
        aria-haspopup="menu"
        aria-expanded={open()}
        onPointerDown={() => {
          openWhenPressed = open();
        }}
        onClick={() => {
          setOpen(!openWhenPressed);
          openWhenPressed = false;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {props.children}
      </button>
      <Show when={open()}>
        <Menu
          label={props.label}
          items={props.items}
          anchor={button.getBoundingClientRect()}
          onPick={props.onPick}
          onClose={() => setOpen(false)}
        />
      </Show>
    </>
  );
}
