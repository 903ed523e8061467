/** Who is signed in on this device: signing in and out, staying signed in with no network, and calls in that name. */
import { api, ok, refusals, type Result, type RouteName } from '#protocol';
import { makeCall, type CallInput } from './api.ts';
import { makeDepart, removeCopies } from './departure.ts';
import { makeDeviceKeys, type DeviceKey } from './deviceKeys.ts';
import { makeDeviceStore, type SignedInHere } from './deviceStore.ts';
import { makeEntrance, type Entered } from './entrance.ts';
import type { Environment } from './environment.ts';
import { makeRemembered } from './remembered.ts';
import { findUnsupported } from './support.ts';
import { makeSessionTabs } from './tabs.ts';
import { makeTokens } from './tokens.ts';
import type { Account, Failure, Session, SessionState } from './types.ts';
import { makeVisit } from './visit.ts';

export function makeSession(environment: Environment): Session {
  const store = makeDeviceStore();
  const call = makeCall(environment);
  const keys = makeDeviceKeys({ ...environment, store });
  const entrance = makeEntrance({ ...environment, call, keys });
  const depart = makeDepart({ ...environment, call, store });
  const remembered = makeRemembered(environment.storage);
  const visit = makeVisit(environment);
  const tokens = makeTokens({ ...environment, call, onEnded: () => void end() });
  const tabs = makeSessionTabs(environment, {
    onSignedIn: () => {
      if (state.type !== 'signed-in') void resume();
    },
    onSignedOut: (ended) => void leave(ended),
  });

  let state: SessionState = { type: 'starting' };
  /** A sign-in that is under way. */
  let entering: AbortController | undefined;
  const listeners = new Set<(state: SessionState) => void>();

  function show(next: SessionState): void {
    state = next;
    for (const listener of listeners) listener(next);
  }

  async function resume(): Promise<void> {
    const here = await store.signedIn();
    const key = here && (await store.key(here.handle));
    if (here && key) showSignedIn(here, key);
    else await leave(false);
  }

  /** The visit is over in which somebody was signed in who does not want to be at each start. */
  async function endOldVisit(): Promise<void> {
    const here = await store.signedIn();
    if (!here || (here.stay ?? 'automatic') === 'automatic') return;
    if (await visit.goesOn(here.storage)) return;
    await store.signOut({ storage: here.storage, keep: here.stay !== 'visit' });
    if (here.stay === 'visit') await store.forget(here.handle);
  }

  function showSignedIn(here: SignedInHere, key: DeviceKey): void {
    visit.begin(here.storage);
    show({ type: 'signed-in', account: accountOf(here, key) });
  }

  async function leave(ended: boolean): Promise<void> {
    tokens.forget();
    visit.end();
    const lastHandle = await store.lastHandle();
    const handle = lastHandle === undefined ? {} : { lastHandle };
    show({ type: 'signed-out', ...handle, ...(ended ? { ended } : {}) });
  }

  /** The relay ended it, not the person: the device copies stay for when they are back, unsent words included; not after a visit. */
  async function end(): Promise<void> {
    if (state.type !== 'signed-in') return;
    const { stay, storage, handle } = state.account;
    const visited = stay === 'visit';
    await store.signOut(visited ? { storage } : undefined);
    if (visited) await store.forget(handle);
    tabs.tellSignedOut(true);
    await leave(true);
    if (visited) await depart();
  }

  async function enter(
    ask: (signal: AbortSignal) => Promise<Result<Entered, Failure>>,
  ): Promise<Result<void, Failure>> {
    entering = new AbortController();
    const { signal } = entering;
    show({ type: 'signing-in' });
    const answer = await ask(signal);
    if (signal.aborted) return ok(undefined);
    if (!answer.ok) {
      await leave(false);
      return answer;
    }
    const { here, key, accessToken } = answer.value;
    await store.signIn(here);
    tokens.forget();
    tokens.accept(accessToken);
    remember(here);
    showSignedIn(here, key);
    tabs.tellSignedIn();
    // The relay has a second copy of all but what is unsent; a browser that says no is no reason to stop.
    void environment.persist();
    return ok(undefined);
  }

  function remember({ handle, user, profile, status, stay, storage }: SignedInHere): void {
    const { displayName, picture } = profile;
    const automatic = (stay ?? 'automatic') === 'automatic';
    const account = { handle, user, displayName, picture, status, automatic, storage };
    if (stay === 'visit') remembered.forget(handle);
    else remembered.put(account);
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
      await endOldVisit();
      await resume();
      if (state.type === 'signed-out') await depart();
    },
    signIn: (credentials) => enter((signal) => entrance.signIn(credentials, signal)),
    createAccount: (account) => enter(() => entrance.createAccount(account)),
    cancel() {
      if (state.type !== 'signing-in') return;
      entering?.abort();
      void leave(false);
    },
    remembered: () => remembered.list(),
    async forget({ handle, storage }) {
      remembered.forget(handle);
      await store.forget(handle);
      await removeCopies(environment, storage);
      if (state.type === 'signed-out') await leave(false);
    },
    async signOut() {
      if (state.type !== 'signed-in') return;
      const { storage, stay, handle } = state.account;
      await store.signOut({ storage });
      if (stay === 'visit') await store.forget(handle);
      tabs.tellSignedOut(false);
      await leave(false);
      await depart();
    },
    async keep(change) {
      if (state.type !== 'signed-in') return;
      const account = { ...state.account, ...change };
      state = { type: 'signed-in', account };
      const { key: _, ...here } = account;
      const { displayName, picture } = account.profile;
      remembered.update(account.handle, { displayName, picture, status: account.status });
      await store.update(here);
    },
    changePassword: (body) => tokens.exchange((token) => call('changePassword', { body }, token)),
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
