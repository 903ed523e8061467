/** The fields that both forms of the sign-in window have. */
import { Show } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { Checkbox, PasswordField, TextField, type TextFieldProps } from '../ui/index.ts';
import type { SignInForm } from './form.ts';
import type { FieldName } from './problems.ts';
import { problemText } from './problemText.ts';

interface FormFieldProps {
  readonly form: SignInForm;
  readonly hint?: string | undefined;
}

/** What a field of the form shows and does; also which one gets the focus when something is wrong. */
export function fieldOf(form: SignInForm, name: FieldName, t: ReturnType<typeof useI18n>['t']) {
  return {
    get value() {
      return form.fields[name];
    },
    get error() {
      return problemText(t, name, form.problems()[name]);
    },
    onInput: (text: string) => form.type(name, text),
  } satisfies Partial<TextFieldProps>;
}

export function HandleField(props: FormFieldProps) {
  const { t } = useI18n();
  return (
    <TextField
      {...fieldOf(props.form, 'handle', t)}
      label={t('signIn.handle')}
      hint={props.hint}
      name="handle"
      autocomplete="username"
      autocapitalize="none"
      spellcheck={false}
      maxlength={64}
    />
  );
}

export function SecretField(
  props: FormFieldProps & { readonly autocomplete: 'current-password' | 'new-password' },
) {
  const { t } = useI18n();
  return (
    <PasswordField
      {...fieldOf(props.form, 'password', t)}
      label={t('signIn.password')}
      hint={props.hint}
      words={{ reveal: t('signIn.showPassword'), conceal: t('signIn.hidePassword') }}
      name="password"
      autocomplete={props.autocomplete}
      maxlength={256}
    />
  );
}

/** How long this device is to know the person: each answer implies the one before. */
export function StayFields(props: { readonly form: SignInForm }) {
  const { t } = useI18n();
  const { form } = props;
  return (
    <div class="sign-in-stay">
      <Checkbox
        label={t('signIn.remember')}
        checked={form.stay() !== 'visit'}
        onChange={(on) => form.chooseStay(on ? 'remembered' : 'visit')}
      />
      <Checkbox
        label={t('signIn.automatic')}
        checked={form.stay() === 'automatic'}
        onChange={(on) => form.chooseStay(on ? 'automatic' : 'remembered')}
      />
      <Show when={form.stay() === 'visit'}>
        <p class="field-hint">{t('signIn.visit')}</p>
      </Show>
    </div>
  );
}
