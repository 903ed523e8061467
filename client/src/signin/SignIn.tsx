/** The sign-in window: signing in, creating an account, and the moment in between. */
import { createResource, Match, Show, Switch } from 'solid-js';
import { failureText, useI18n } from '../i18n/index.ts';
import { LanguageChoice, statusLook, usePictures } from '../person/index.ts';
import type { Session } from '../session/index.ts';
import { Band, Button, Picture, SignInLayout, Spinner } from '../ui/index.ts';
import { CreateAccountForm } from './CreateAccountForm.tsx';
import { createSignInForm, type SignInForm } from './form.ts';
import { SignInForm as Fields } from './SignInForm.tsx';
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
      picture={<Face form={form} />}
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
      <Switch fallback={<Fields form={form} empty={relay()?.empty ?? false} />}>
        <Match when={form.sending()}>
          {(kind) => (
            <Waiting
              text={t(kind() === 'create' ? 'signIn.creating' : 'signIn.busy')}
              onCancel={kind() === 'sign-in' ? form.cancel : undefined}
            />
          )}
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

/** The picture of the account whose handle is typed, in the colour of the status to come. */
function Face(props: { readonly form: SignInForm }) {
  const pictureOf = usePictures();
  const { form } = props;
  const known = () => (form.kind() === 'sign-in' ? form.known() : undefined);
  const src = () => {
    const account = known();
    return account && pictureOf(account);
  };
  return (
    <Picture
      // A new account has no face yet, and many fields.
      size={form.kind() === 'create' ? 48 : 96}
      src={src()}
      status={known() ? statusLook(form.status()) : 'offline'}
    />
  );
}

interface WaitingProps {
  readonly text: string;
  readonly onCancel: (() => void) | undefined;
}

function Waiting(props: WaitingProps) {
  const { t } = useI18n();
  return (
    <div class="sign-in-waiting">
      <div role="status">
        <Spinner />
        <p>{props.text}</p>
      </div>
      <Show when={props.onCancel}>
        {(cancel) => <Button onClick={() => cancel()()}>{t('signIn.cancel')}</Button>}
      </Show>
    </div>
  );
}
