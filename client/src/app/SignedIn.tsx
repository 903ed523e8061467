/** What is loaded only once somebody is signed in: sync, and everything that shows what it tells. */
import type { Account, Environment, Session } from '../session/index.ts';
import { makeSync } from '../sync/index.ts';
import { MessengerDesktop } from './MessengerDesktop.tsx';

export interface SignedInProps {
  readonly account: Account;
  readonly session: Session;
  readonly environment: Environment;
  readonly storage: Storage;
}

export function SignedIn(props: SignedInProps) {
  return (
    <MessengerDesktop
      account={props.account}
      session={props.session}
      storage={props.storage}
      now={props.environment.relayNow}
      openSync={(account) =>
        makeSync({ account, session: props.session, environment: props.environment })
      }
    />
  );
}
