/** A choice of one: the platform's own list, dressed like the rest. */
import { For, splitProps, type JSX } from 'solid-js';
import { Field, type FieldLook } from './Field.tsx';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

type NativeSelect = Omit<JSX.SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange' | 'id'>;

export interface SelectProps<Value extends string> extends FieldLook, NativeSelect {
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  /** Stands inside the field, before the chosen text: a status dot. */
  readonly mark?: JSX.Element;
  /** Looks like text until pointed at. */
  readonly quiet?: boolean | undefined;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const [own, native] = splitProps(props, [
    'label',
    'labelHidden',
    'hint',
    'error',
    'value',
    'choices',
    'onChange',
    'mark',
    'quiet',
    'class',
  ]);

  function change(element: HTMLSelectElement) {
    const chosen = own.choices[element.selectedIndex];
    if (chosen) own.onChange(chosen.value);
  }

  return (
    <Field {...own}>
      {(wiring) => (
        <span
          class="select"
          classList={{ 'select-quiet': own.quiet ?? false, 'select-marked': Boolean(own.mark) }}
        >
          <span class="select-mark">{own.mark}</span>
          <select
            {...native}
            {...wiring()}
            class="input"
            onChange={(event) => change(event.currentTarget)}
          >
            <For each={own.choices}>
              {(choice) => (
                <option value={choice.value} selected={choice.value === own.value}>
                  {choice.label}
                </option>
              )}
            </For>
          </select>
        </span>
      )}
    </Field>
  );
}
