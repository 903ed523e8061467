/** One line of text, with its label. */
import { splitProps, type JSX } from 'solid-js';
import { Field, type FieldLook } from './Field.tsx';

type NativeInput = Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'value' | 'onInput' | 'id'>;

export interface TextFieldProps extends FieldLook, NativeInput {
  readonly value: string;
  readonly onInput: (value: string) => void;
}

export const fieldKeys = ['label', 'labelHidden', 'hint', 'error', 'value', 'onInput', 'class'] as const;

export function TextField(props: TextFieldProps) {
  const [own, native] = splitProps(props, fieldKeys);
  return (
    <Field {...own}>
      {(wiring) => (
        <input
          type="text"
          {...native}
          {...wiring()}
          class="input"
          value={own.value}
          onInput={(event) => own.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
