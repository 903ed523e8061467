/** The sign-in window: signing in, creating an account, and the moment in between. */
import { createResource, Match, Show, Switch } from 'solid-js';
import { failureText, useI18n } from '../i18n/index.ts';
import { LanguageChoice } from '../person/index.ts';
import type { Session } from '../session/index.ts';
import { Band, Picture, SignInLayout, Spinner } from '../ui/index.ts';
import { CreateAccountForm } from './CreateAccountForm.tsx';
import { createSignInForm } from './form.ts';
import { SignInForm } from './SignInForm.tsx';
import './signIn.css';

export interface SignInProps {
  readonly session: Session;
  readonly lastHandle: string | undefined;
  /** The code of the link that led here. */
  readonly invite: string | undefined;
  /** The relay ended the sign-in that was here before. */
  readonly ended: boolean;
}

export function SignIn(props: SignInProps) {
  const { t } = useI18n();
  const [relay] = createResource(async () => {
    const answer = await props.session.call('relay');
    return answer.ok ? answer.value : undefined;
  });
  const inviteNeeded = () => relay()?.registration === 'invite' && !relay()?.empty;
  const form = createSignInForm({
    session: props.session,
    lastHandle: props.lastHandle,
    invite: () => props.invite,
    inviteNeeded,
  });

  return (
    <SignInLayout
      productName={t('app.name')}
      motto={t('signIn.welcome')}
      picture={<Picture size={96} status="offline" />}
      band={
        <>
          <Show when={props.ended}>
            <Band kind="info">{t('signIn.ended')}</Band>
          </Show>
          <Show when={form.failure()}>
            {(failure) => <Band kind="wrong">{failureText(t, failure())}</Band>}
          </Show>
        </>
      }
      footer={<LanguageChoice labelHidden />}
    >
      <Switch fallback={<SignInForm form={form} empty={relay()?.empty ?? false} />}>
        <Match when={form.sending()}>
          {(kind) => <Waiting text={t(kind() === 'create' ? 'signIn.creating' : 'signIn.busy')} />}
        </Match>
        <Match when={form.kind() === 'create'}>
          <CreateAccountForm
            form={form}
            relay={relay()}
            inviteShown={inviteNeeded() || props.invite !== undefined}
          />
        </Match>
      </Switch>
    </SignInLayout>
  );
}

function Waiting(props: { readonly text: string }) {
  return (
    <div class="sign-in-waiting" role="status">
      <Spinner />
      <p>{props.text}</p>
    </div>
  );
}
