/** A choice between nothing and all, by sliding. */
import { Field } from './Field.tsx';
import './range.css';

export interface RangeProps {
  readonly label: string;
  /** Percent. */
  readonly value: number;
  readonly disabled?: boolean | undefined;
  /** While it slides. */
  readonly onInput: (value: number) => void;
  /** Where it was let go. */
  readonly onChange?: ((value: number) => void) | undefined;
}

export function Range(props: RangeProps) {
  return (
    <Field label={props.label}>
      {(wiring) => (
        <input
          {...wiring()}
          class="range"
          type="range"
          min="0"
          max="100"
          step="5"
          value={props.value}
          disabled={props.disabled}
          onInput={(event) => props.onInput(event.currentTarget.valueAsNumber)}
          onChange={(event) => props.onChange?.(event.currentTarget.valueAsNumber)}
        />
      )}
    </Field>
  );
}
