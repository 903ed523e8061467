/** A tick box with its words. */
import { splitProps, type JSX } from 'solid-js';
import { Glyph } from '../glyph/index.ts';
import './checkbox.css';

type NativeCheckbox = Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'checked' | 'onChange' | 'type'>;

export interface CheckboxProps extends NativeCheckbox {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Checkbox(props: CheckboxProps) {
  const [own, native] = splitProps(props, ['label', 'checked', 'onChange', 'class']);
  return (
    <label class="checkbox">
      <span class="checkbox-box">
        <input
          {...native}
          type="checkbox"
          checked={own.checked}
          onChange={(event) => own.onChange(event.currentTarget.checked)}
        />
        <Glyph name="check" size={11} />
      </span>
      <span>{own.label}</span>
    </label>
  );
}
