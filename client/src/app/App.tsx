/** Which screen is up: starting, what is missing, signing in, or the desktop. */
import { createEffect, createSignal, Match, onCleanup, Switch } from 'solid-js';
import { useI18n } from '../i18n/index.ts';
import type { Account, Session } from '../session/index.ts';
import { SignIn, Unsupported } from '../signin/index.ts';
import type { Sync } from '../sync/index.ts';
import { MessengerDesktop } from './MessengerDesktop.tsx';
import { Stage } from './Stage.tsx';

export interface AppProps {
  readonly session: Session;
  readonly openSync: (account: Account) => Sync;
  readonly storage: Storage;
}

export function App(props: AppProps) {
  const { t, locale } = useI18n();
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
            ended={signedOut()?.ended ?? false}
          />
        </Stage>
      </Match>
      <Match when={account()}>
        {(signedIn) => (
          <MessengerDesktop
            account={signedIn()}
            session={props.session}
            openSync={props.openSync}
            storage={props.storage}
          />
        )}
      </Match>
    </Switch>
  );
}
