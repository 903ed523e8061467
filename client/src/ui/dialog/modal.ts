/** Native dialogs over the page. */
import { createSignal } from 'solid-js';

/** How many there are on this page. */
const [open, setOpen] = createSignal(0);

export const isModalOpen = () => open() > 0;

/**
 * Opens a native dialog over the page; answers with what closes it. That gives the keyboard back to where it was – and
 * the caret, which Chromium forgets: a field that has the one without the other swallows what is typed.
 */
export function openModal(dialog: HTMLDialogElement): () => void {
  const putBack = rememberCaret(document.activeElement);
  dialog.showModal();
  setOpen((count) => count + 1);
  return () => {
    dialog.close();
    putBack();
    setOpen((count) => count - 1);
  };
}

function rememberCaret(field: Element | null): () => void {
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  // A checkbox has the keyboard, but no caret.
  if (!isField || field.selectionStart === null) return () => {};
  const { selectionStart, selectionEnd } = field;
  return () => {
    if (document.activeElement === field) field.setSelectionRange(selectionStart, selectionEnd);
  };
}
