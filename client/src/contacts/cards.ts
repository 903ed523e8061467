/** Whose card is open: the pointer rested on their line, or it was asked for. It stays while it is pointed at. */
import type { UserId } from '#protocol';
import { createSignal, onCleanup, type Accessor } from 'solid-js';

export interface OpenCard {
  readonly user: UserId;
  readonly line: HTMLElement;
  readonly focused: boolean;
}

export interface Cards {
  readonly open: Accessor<OpenCard | undefined>;
  /** The pointer is on that line, or on none any more. */
  point(user: UserId | undefined, line?: HTMLElement): void;
  /** The pointer is on the card, or not any more. */
  hold(inside: boolean): void;
  show(user: UserId, line: HTMLElement): void;
  close(): void;
}

/** How long the pointer rests before a card opens, and how long it may be away before it closes: ms. */
const rest = 650;
const grace = 350;

export function createCards(): Cards {
  const [open, setOpen] = createSignal<OpenCard>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (ms: number, call: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(call, ms);
  };
  onCleanup(() => clearTimeout(timer));

  function point(user: UserId | undefined, line?: HTMLElement) {
    if (open()?.focused) return;
    if (user === undefined || !line) later(grace, () => setOpen(undefined));
    else if (open()?.user === user) clearTimeout(timer);
    else later(open() ? grace : rest, () => setOpen({ user, line, focused: false }));
  }

  return {
    open,
    point,
    hold(inside) {
      if (open()?.focused) return;
      if (inside) clearTimeout(timer);
      else later(grace, () => setOpen(undefined));
    },
    show(user, line) {
      clearTimeout(timer);
      setOpen({ user, line, focused: true });
    },
    close() {
      clearTimeout(timer);
      setOpen(undefined);
    },
  };
}
