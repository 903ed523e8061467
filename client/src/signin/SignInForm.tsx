/** Handle, password, the status to appear with, and how long this device is to know the person. */
import { createSignal, lazy, Show } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { StatusChoice } from '../person/index.ts';
import type { Remembered } from '../session/index.ts';
import { Band, Button } from '../ui/index.ts';
import { AccountField } from './AccountField.tsx';
import { SecretField, StayFields } from './fields.tsx';
import { FormFrame } from './FormFrame.tsx';
import { signInStatuses, type SignInForm as Form } from './form.ts';

const ForgetDialog = lazy(async () => ({ default: (await import('./ForgetDialog.tsx')).ForgetDialog }));

export interface SignInFormProps {
  readonly form: Form;
  /** Nobody can sign in to a relay without accounts. */
  readonly empty: boolean;
}

export function SignInForm(props: SignInFormProps) {
  const { t } = useI18n();
  const [forgetting, setForgetting] = createSignal<Remembered>();
  return (
    <>
      <FormFrame form={props.form}>
        <Show when={props.empty}>
          <Band kind="info">{t('signIn.first')}</Band>
        </Show>
        <AccountField form={props.form} onForget={setForgetting} />
        <SecretField form={props.form} autocomplete="current-password" />
        <StatusChoice
          label={t('signIn.as')}
          among={signInStatuses}
          value={props.form.status()}
          onChange={props.form.chooseStatus}
        />
        <StayFields form={props.form} />
        <Button type="submit" kind={props.empty ? 'normal' : 'primary'}>
          {t('signIn.submit')}
        </Button>
        <Button kind={props.empty ? 'primary' : 'link'} onClick={() => props.form.show('create')}>
          {t('signIn.create')}
        </Button>
      </FormFrame>
      <Show when={forgetting()}>
        {(account) => (
          <ForgetDialog
            account={account()}
            onForget={() => {
              void props.form.forget(account());
              setForgetting(undefined);
            }}
            onClose={() => setForgetting(undefined)}
          />
        )}
      </Show>
    </>
  );
}
