/** A line that reads as text and is edited in place: kept by Enter or by leaving, given up by Escape. */
import { createUniqueId, Show, type JSX } from 'solid-js';
import './inlineField.css';

export interface InlineFieldProps {
  /** Accessible name. */
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly maxLength: number;
  /** Called with the new text, only when it differs from `value`. */
  readonly onCommit: (value: string) => void;
  readonly disabled?: boolean | undefined;
  /** How the text looks while nobody edits it. */
  readonly view?: JSX.Element;
}

export function InlineField(props: InlineFieldProps): JSX.Element {
  const id = createUniqueId();

  function commit(input: HTMLInputElement) {
    if (input.value !== props.value) props.onCommit(input.value);
  }

  function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLInputElement }) {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.stopPropagation();
    if (event.key === 'Escape') event.currentTarget.value = props.value;
    event.currentTarget.blur();
  }

  return (
    <span class="inline-field" classList={{ 'inline-field-viewed': props.view !== undefined }}>
      <label class="visually-hidden" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        type="text"
        value={props.value}
        placeholder={props.placeholder}
        maxlength={props.maxLength}
        disabled={props.disabled}
        autocomplete="off"
        onKeyDown={onKeyDown}
        onBlur={(event) => commit(event.currentTarget)}
      />
      <Show when={props.view}>
        <span class="inline-field-view cut-line" aria-hidden="true">
          {props.view}
        </span>
      </Show>
    </span>
  );
}
