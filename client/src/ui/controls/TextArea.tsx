/** Several lines of text, with their label. `fill` takes all the height there is. */
import { splitProps, type JSX } from 'solid-js';
import { Field, type FieldLook } from './Field.tsx';

type NativeTextArea = Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onInput' | 'id'>;

export interface TextAreaProps extends FieldLook, NativeTextArea {
  readonly value: string;
  readonly onInput: (value: string) => void;
}

export function TextArea(props: TextAreaProps) {
  const [own, native] = splitProps(props, [
    'label',
    'labelHidden',
    'hint',
    'error',
    'value',
    'onInput',
    'class',
  ]);
  return (
    <Field {...own}>
      {(wiring) => (
        <textarea
          {...native}
          {...wiring()}
          class={`input text-area${own.class ? ` ${own.class}` : ''}`}
          value={own.value}
          onInput={(event) => own.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
