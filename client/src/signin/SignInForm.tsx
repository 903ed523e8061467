/** Handle, password, and the status to appear with. */
import { useI18n } from '../i18n/index.ts';
import { StatusChoice } from '../person/index.ts';
import { Button } from '../ui/index.ts';
import { HandleField, SecretField } from './fields.tsx';
import { FormFrame } from './FormFrame.tsx';
import type { SignInForm as Form } from './form.ts';

export function SignInForm(props: { readonly form: Form }) {
  const { t } = useI18n();
  return (
    <FormFrame form={props.form}>
      <HandleField form={props.form} />
      <SecretField form={props.form} autocomplete="current-password" />
      <StatusChoice
        label={t('signIn.as')}
        value={props.form.status()}
        onChange={props.form.chooseStatus}
      />
      <Button type="submit" kind="primary">
        {t('signIn.submit')}
      </Button>
      <Button kind="link" onClick={() => props.form.show('create')}>
        {t('signIn.create')}
      </Button>
    </FormFrame>
  );
}
