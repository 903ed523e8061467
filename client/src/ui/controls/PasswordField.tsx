/** A password, hidden until its owner asks to see it. */
import { createSignal, splitProps } from 'solid-js';
import { Glyph } from '../glyph/index.ts';
import { Field } from './Field.tsx';
import { fieldKeys, type TextFieldProps } from './TextField.tsx';

export interface PasswordFieldProps extends TextFieldProps {
  /** Names of the button that shows the typed letters, and of the one that hides them again. */
  readonly words: { readonly reveal: string; readonly conceal: string };
}

export function PasswordField(props: PasswordFieldProps) {
  const [own, native] = splitProps(props, [...fieldKeys, 'words']);
  const [revealed, setRevealed] = createSignal(false);
  const word = () => (revealed() ? own.words.conceal : own.words.reveal);
  return (
    <Field {...own}>
      {(wiring) => (
        <span class="input-with-button">
          <input
            autocomplete="current-password"
            autocapitalize="none"
            spellcheck={false}
            {...native}
            {...wiring()}
            type={revealed() ? 'text' : 'password'}
            class="input"
            value={own.value}
            onInput={(event) => own.onInput(event.currentTarget.value)}
          />
          <button
            type="button"
            class="input-button"
            aria-label={word()}
            title={word()}
            onClick={() => setRevealed(!revealed())}
          >
            <Glyph name={revealed() ? 'eye-off' : 'eye'} size={14} />
          </button>
        </span>
      )}
    </Field>
  );
}
