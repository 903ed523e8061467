/** What every labelled field shares: the label above it, the hint or the error below. */
import { createUniqueId, Show, type JSX } from 'solid-js';
import './field.css';

export interface FieldLook {
  /** Visible label and accessible name. */
  readonly label: string;
  /** Keeps the label for screen readers only. */
  readonly labelHidden?: boolean | undefined;
  readonly hint?: string | undefined;
  /** Shown in place of the hint; marks the field as invalid. */
  readonly error?: string | undefined;
}

/** What a field's control has to carry for its label and its note to belong to it. */
export interface FieldWiring {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

export function Field(
  props: FieldLook & { readonly children: (wiring: () => FieldWiring) => JSX.Element },
) {
  const id = createUniqueId();
  const noteId = `${id}-note`;
  const wiring = (): FieldWiring => ({
    id,
    'aria-invalid': props.error ? true : undefined,
    'aria-describedby': (props.error ?? props.hint) ? noteId : undefined,
  });
  return (
    <div class="field" classList={{ 'field-wrong': Boolean(props.error) }}>
      <label class="field-label" classList={{ 'visually-hidden': props.labelHidden ?? false }} for={id}>
        {props.label}
      </label>
      {props.children(wiring)}
      <Show when={props.error} fallback={<Hint id={noteId} text={props.hint} />}>
        <p class="field-error" id={noteId} role="alert">
          {props.error}
        </p>
      </Show>
    </div>
  );
}

function Hint(props: { readonly id: string; readonly text: string | undefined }) {
  return (
    <Show when={props.text}>
      <p class="field-hint" id={props.id}>
        {props.text}
      </p>
    </Show>
  );
}
