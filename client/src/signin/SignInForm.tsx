/** Handle, password, and the status to appear with. */
import { Show } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { StatusChoice } from '../person/index.ts';
import { Band, Button } from '../ui/index.ts';
import { HandleField, SecretField } from './fields.tsx';
import { FormFrame } from './FormFrame.tsx';
import type { SignInForm as Form } from './form.ts';

export interface SignInFormProps {
  readonly form: Form;
  /** Nobody can sign in to a relay without accounts. */
  readonly empty: boolean;
}

export function SignInForm(props: SignInFormProps) {
  const { t } = useI18n();
  return (
    <FormFrame form={props.form}>
      <Show when={props.empty}>
        <Band kind="info">{t('signIn.first')}</Band>
      </Show>
      <HandleField form={props.form} />
      <SecretField form={props.form} autocomplete="current-password" />
      <StatusChoice
        label={t('signIn.as')}
        value={props.form.status()}
        onChange={props.form.chooseStatus}
      />
      <Button type="submit" kind={props.empty ? 'normal' : 'primary'}>
        {t('signIn.submit')}
      </Button>
      <Button kind={props.empty ? 'primary' : 'link'} onClick={() => props.form.show('create')}>
        {t('signIn.create')}
      </Button>
    </FormFrame>
  );
}
