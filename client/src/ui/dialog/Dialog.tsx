/**
 * A dialog in the look of a window. The native element keeps the focus inside and gives it back afterwards;
 * a dialog that is not modal (someone asks to become a contact) leaves the rest of the page usable.
 */
import { createEffect, createUniqueId, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { Glyph } from '../glyph/index.ts';
import { isModalOpen, openModal } from './modal.ts';
import './dialog.css';

export interface DialogProps {
  /** The caption, and the accessible name. */
  readonly title: string;
  /** Name of the caption's close button. */
  readonly closeWord: string;
  /** Escape, or the close button. The dialog stays until its owner takes it away. */
  readonly onClose: () => void;
  /** Address of a 32 px picture beside the content. */
  readonly icon?: string | undefined;
  readonly modal?: boolean | undefined;
  /** For choices that are pictures. */
  readonly wide?: boolean | undefined;
  /** The buttons, the most likely one first. */
  readonly actions?: JSX.Element;
  /** Makes the dialog a form: Enter in any field answers like its submit button. */
  readonly onSubmit?: (() => void) | undefined;
  readonly children?: JSX.Element;
}

/** Where someone begins: in the first field – of several pictures, at the chosen one –, or on the likeliest answer. */
const firstField = (dialog: HTMLElement) =>
  dialog.querySelector<HTMLElement>('[autofocus], [data-autofocus]') ??
  dialog.querySelector<HTMLElement>(
    '.dialog-content :is(input, select, textarea, button):not([tabindex="-1"])',
  ) ??
  dialog.querySelector<HTMLElement>('.dialog-actions button');

/** Open for as long as it is mounted. */
export function Dialog(props: DialogProps) {
  let dialog!: HTMLDialogElement;
  const titleId = createUniqueId();
  const modal = () => props.modal ?? true;

  onMount(() => {
    if (modal()) {
      onCleanup(openModal(dialog));
      firstField(dialog)?.focus();
    } else {
      // Behind a modal dialog nobody could use it, and Chromium would give it the Escape that is meant for that one.
      createEffect(() => !isModalOpen() && !dialog.open && showBeside());
      onCleanup(() => dialog.close());
    }
  });

  function showBeside() {
    const before = document.activeElement;
    dialog.show();
    // Whoever is typing when it appears goes on typing.
    if (before instanceof HTMLElement && before !== document.body) before.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || modal()) return;
    event.stopPropagation();
    props.onClose();
  }

  return (
    <dialog
      class="dialog"
      classList={{ 'dialog-wide': props.wide ?? false }}
      ref={dialog}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <form
        class="dialog-form"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit?.();
        }}
      >
        <header class="caption dialog-caption">
          <h2 class="caption-title" id={titleId}>
            {props.title}
          </h2>
          <span class="caption-buttons">
            <button
              type="button"
              class="caption-button caption-close"
              aria-label={props.closeWord}
              title={props.closeWord}
              onClick={() => props.onClose()}
            >
              <Glyph name="close" />
            </button>
          </span>
        </header>
        <div class="dialog-content">
          <Show when={props.icon}>
            {(icon) => <img class="dialog-icon" src={icon()} alt="" width="32" height="32" />}
          </Show>
          <div class="dialog-body">{props.children}</div>
        </div>
        <Show when={props.actions}>
          <footer class="dialog-actions">{props.actions}</footer>
        </Show>
      </form>
    </dialog>
  );
}
