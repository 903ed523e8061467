/** Which screen is up: starting, what is missing, signing in, or the desktop. */
import { createEffect, createSignal, ErrorBoundary, lazy, Match, onCleanup, Switch } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import type { Environment, Session } from '../session/index.ts';
import { createInvite, SignIn, Unsupported } from '../signin/index.ts';
import { Broken } from './Broken.tsx';
import { Stage } from './Stage.tsx';

export interface AppProps {
  readonly session: Session;
  readonly environment: Environment;
  readonly storage: Storage;
}

const SignedIn = lazy(async () => ({ default: (await import('./SignedIn.tsx')).SignedIn }));

export function App(props: AppProps) {
  return (
    <ErrorBoundary fallback={(error: unknown) => <Broken error={error} />}>
      <Screen {...props} />
    </ErrorBoundary>
  );
}

function Screen(props: AppProps) {
  const { t, locale } = useI18n();
  // Most who come are signed in: it is on its way while the session looks.
  void SignedIn.preload();
  const invite = createInvite();
  const [state, setState] = createSignal(props.session.state());
  onCleanup(props.session.subscribe(setState));
  createEffect(() => {
    document.documentElement.lang = locale();
  });

  const missing = () => {
    const now = state();
    return now.type === 'unsupported' ? now.why : undefined;
  };
  const account = () => {
    const now = state();
    return now.type === 'signed-in' ? now.account : undefined;
  };
  const signedOut = () => {
    const now = state();
    return now.type === 'signed-out' ? now : undefined;
  };
  const isEntering = () => state().type === 'signed-out' || state().type === 'signing-in';

  return (
    <Switch>
      <Match when={missing()}>
        {(why) => (
          <Stage label={t('unsupported.title')}>
            <Unsupported why={why()} />
          </Stage>
        )}
      </Match>
      <Match when={isEntering()}>
        <Stage label={t('signIn.title')}>
          <SignIn
            session={props.session}
            lastHandle={signedOut()?.lastHandle}
            invite={invite()}
            ended={signedOut()?.ended ?? false}
          />
        </Stage>
      </Match>
      <Match when={account()}>
        {(signedIn) => (
          <SignedIn
            account={signedIn()}
            session={props.session}
            environment={props.environment}
            storage={props.storage}
          />
        )}
      </Match>
    </Switch>
  );
}
