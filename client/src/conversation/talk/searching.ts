/** Whether somebody searches in a conversation, and the field to do it in. */
import { createSignal, type Accessor } from 'solid-js';

export interface Searching {
  readonly open: Accessor<boolean>;
  /** Opens the search; where it is open, the keyboard goes to its field. */
  ask(): void;
  close(): void;
  /** The field, as soon as it is there. */
  take(field: HTMLInputElement): void;
}

export function createSearching(): Searching {
  const [open, setOpen] = createSignal(false);
  let field: HTMLInputElement | undefined;
  return {
    open,
    ask() {
      if (open()) field?.select();
      else setOpen(true);
    },
    close() {
      setOpen(false);
      field = undefined;
    },
    take(element) {
      field = element;
    },
  };
}
