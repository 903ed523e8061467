/** A new account: handle, display name, password, and an invite code where the relay asks for one. */
import type { RelayInfo } from '#protocol';
import { Show } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import { Band, Button, TextField } from '../ui/index.ts';
import { fieldOf, HandleField, SecretField, StayFields } from './fields.tsx';
import { FormFrame } from './FormFrame.tsx';
import type { SignInForm } from './form.ts';

export interface CreateAccountFormProps {
  readonly form: SignInForm;
  readonly relay: RelayInfo | undefined;
  readonly inviteShown: boolean;
}

export function CreateAccountForm(props: CreateAccountFormProps) {
  const { t } = useI18n();
  const closed = () => props.relay?.registration === 'closed' && !props.relay.empty;
  return (
    <FormFrame form={props.form}>
      <Show when={props.relay?.empty}>
        <Band kind="info">{t('signIn.first')}</Band>
      </Show>
      <Show when={!closed()} fallback={<Band kind="info">{t('signIn.closed')}</Band>}>
        <HandleField form={props.form} hint={t('signIn.handleHint')} />
        <TextField
          {...fieldOf(props.form, 'displayName', t)}
          label={t('signIn.displayName')}
          hint={t('signIn.displayNameHint')}
          name="display-name"
          autocomplete="nickname"
          maxlength={129}
        />
        <SecretField form={props.form} hint={t('signIn.passwordHint')} autocomplete="new-password" />
        <Show when={props.inviteShown}>
          <TextField
            {...fieldOf(props.form, 'invite', t)}
            label={t('signIn.invite')}
            hint={t('signIn.inviteHint')}
            name="invite"
            autocomplete="off"
            maxlength={128}
          />
        </Show>
        <StayFields form={props.form} />
        <Button type="submit" kind="primary">
          {t('signIn.create')}
        </Button>
      </Show>
      <Button kind="link" onClick={() => props.form.show('sign-in')}>
        {t('signIn.back')}
      </Button>
    </FormFrame>
  );
}
