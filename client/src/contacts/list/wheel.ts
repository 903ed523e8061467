/** The word wheel between its field, which stands above the list, and the list. */
import { createSignal, type Accessor } from 'solid-js';

export interface WordWheel {
  readonly text: Accessor<string>;
  write(text: string): void;
  /** The field, as soon as it is there. */
  take(field: HTMLInputElement): void;
  /** The keyboard goes to the field; a letter that was typed elsewhere goes with it. */
  focus(letter?: string): void;
  /** Who is shown opens whom is found first, and takes the keyboard. */
  serve(list: { readonly openFirst: () => void; readonly focus: () => void }): void;
  openFirst(): void;
  leave(): void;
}

export function createWordWheel(): WordWheel {
  const [text, setText] = createSignal('');
  let field: HTMLInputElement | undefined;
  let list = { openFirst: () => {}, focus: () => {} };
  return {
    text,
    write: setText,
    take(element) {
      field = element;
    },
    focus(letter = '') {
      setText((before) => before + letter);
      field?.focus();
    },
    serve(next) {
      list = next;
    },
    openFirst: () => list.openFirst(),
    leave: () => list.focus(),
  };
}
