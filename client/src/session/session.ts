/** Who is signed in on this device: signing in and out, staying signed in with no network, and calls in that name. */
import { api, ok, refusals, type Result, type RouteName } from '#protocol';
import { makeCall, type CallInput } from './api.ts';
import { makeDepart } from './departure.ts';
import { makeDeviceKeys, type DeviceKey } from './deviceKeys.ts';
import { makeDeviceStore, type SignedInHere } from './deviceStore.ts';
import { makeEntrance, type Entered } from './entrance.ts';
import type { Environment } from './environment.ts';
import { findUnsupported } from './support.ts';
import { makeSessionTabs } from './tabs.ts';
import { makeTokens } from './tokens.ts';
import type { Account, Failure, Session, SessionState } from './types.ts';

export function makeSession(environment: Environment): Session {
  const store = makeDeviceStore();
  const call = makeCall(environment);
  const keys = makeDeviceKeys({ ...environment, store });
  const entrance = makeEntrance({ ...environment, call, keys });
  const depart = makeDepart({ ...environment, call, store });
  const tokens = makeTokens({ ...environment, call, onEnded: () => void end() });
  const tabs = makeSessionTabs(environment, {
    onSignedIn: () => {
      if (state.type !== 'signed-in') void resume();
    },
    onSignedOut: (ended) => void leave(ended),
  });

  let state: SessionState = { type: 'starting' };
  const listeners = new Set<(state: SessionState) => void>();

  function show(next: SessionState): void {
    state = next;
    for (const listener of listeners) listener(next);
  }

  async function resume(): Promise<void> {
    const here = await store.signedIn();
    const key = here && (await store.key(here.handle));
    if (here && key) show({ type: 'signed-in', account: accountOf(here, key) });
    else await leave(false);
  }

  async function leave(ended: boolean): Promise<void> {
    tokens.forget();
    const lastHandle = await store.lastHandle();
    const handle = lastHandle === undefined ? {} : { lastHandle };
    show({ type: 'signed-out', ...handle, ...(ended ? { ended } : {}) });
  }

  /** The relay ended it, not the person: the device copies stay for when they are back, unsent words included. */
  async function end(): Promise<void> {
    if (state.type !== 'signed-in') return;
    await store.signOut();
    tabs.tellSignedOut(true);
    await leave(true);
  }

  async function enter(asking: Promise<Result<Entered, Failure>>): Promise<Result<void, Failure>> {
    show({ type: 'signing-in' });
    const answer = await asking;
    if (!answer.ok) {
      await leave(false);
      return answer;
    }
    const { here, key, accessToken } = answer.value;
    await store.signIn(here);
    tokens.forget();
    tokens.accept(accessToken);
    show({ type: 'signed-in', account: accountOf(here, key) });
    tabs.tellSignedIn();
    // The relay has a second copy of all but what is unsent; a browser that says no is no reason to stop.
    void environment.persist();
    return ok(undefined);
  }

  async function callWithToken<N extends RouteName>(name: N, input: CallInput<N>) {
    const token = await tokens.take();
    if (!token.ok) return token;
    const answer = await call(name, input, token.value);
    if (answer.ok || !asksForSignIn(answer.error)) return answer;
    const renewed = await tokens.take({ renew: true });
    return renewed.ok ? call(name, input, renewed.value) : renewed;
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      const why = await findUnsupported(environment);
      if (why) {
        show({ type: 'unsupported', why });
        return;
      }
      await resume();
      if (state.type === 'signed-out') await depart();
    },
    signIn: (credentials) => enter(entrance.signIn(credentials)),
    createAccount: (account) => enter(entrance.createAccount(account)),
    async signOut() {
      if (state.type !== 'signed-in') return;
      await store.signOut({ storage: state.account.storage });
      tabs.tellSignedOut(false);
      await leave(false);
      await depart();
    },
    async keep(change) {
      if (state.type !== 'signed-in') return;
      const account = { ...state.account, ...change };
      state = { type: 'signed-in', account };
      const { key: _, ...here } = account;
      await store.update(here);
    },
    call: (name, input = {}) =>
      api[name].access === 'token' ? callWithToken(name, input) : call(name, input),
    accessToken: (options) => tokens.take(options),
  };
}

const accountOf = (here: SignedInHere, { privateKey }: DeviceKey): Account => ({
  ...here,
  key: privateKey,
});

const asksForSignIn = (failure: Failure): boolean =>
  failure.type === 'refused' && refusals[failure.refusal].retry === 'sign-in';
