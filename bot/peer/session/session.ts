/** Signed in, and kept so: tries until the relay is there, and renews its token before it ends. */
import { setTimeout } from 'node:timers/promises';
import {
  err,
  limits,
  makeDeviceProof,
  ok,
  refusals,
  type Profile,
  type RefusalType,
  type ResponseOf,
  type Result,
  type RouteName,
  type SignedIn,
} from '#protocol';
import type { PeerOptions } from '../types.ts';
import { makeCall, type CallInput, type Failure } from './call.ts';
import { loadDeviceKey, type DeviceKey } from './deviceKey.ts';

export type Session = {
  readonly profile: Profile;
  readonly device: SignedIn['device'];
  readonly key: DeviceKey['privateKey'];
  /** The newest token, perhaps an old one. */
  readonly token: () => string;
  /** Renewed first where it has ended. */
  readonly freshToken: () => Promise<string>;
  /** One renewal at a time. */
  readonly renew: () => Promise<Result<string, Failure>>;
  readonly call: <N extends RouteName>(
    name: N,
    input?: CallInput<N>,
  ) => Promise<Result<ResponseOf<N>, Failure>>;
};

/** The relay is there, and does not let this peer in. */
export class CannotSignIn extends Error {
  readonly code = 'cannot-sign-in';
  readonly refusal: RefusalType;
  constructor(refusal: RefusalType) {
    super(`The relay does not let this peer sign in: ${refusal}.`);
    this.refusal = refusal;
  }
}

type Deps = Omit<PeerOptions, 'log' | 'now'> & Required<Pick<PeerOptions, 'log' | 'now'>>;

const deviceName = 'Bot';
const retryEvery = { first: 250, most: 15_000 };
/** By our clock from when the token came, so that a wrong clock changes nothing. */
const goodFor = limits.token.access - 60_000;

/** Throws CannotSignIn; `signal` ends the waiting for a relay that is not there. */
export async function signIn(deps: Deps, signal: AbortSignal): Promise<Session> {
  const { relay, data, log, now } = deps;
  const call = makeCall(relay);
  let key = await loadDeviceKey(data);

  async function enter(): Promise<Result<SignedIn, Failure>> {
    const entered = await enterWith(key);
    if (entered.ok || !needsNewKey(entered.error)) return entered;
    key = await loadDeviceKey(data, true);
    return enterWith(key);
  }

  async function enterWith({ privateKey, publicKey }: DeviceKey): Promise<Result<SignedIn, Failure>> {
    const { password, displayName, invite } = deps;
    const handle = deps.handle.trim().toLowerCase();
    const proof = await makeDeviceProof(privateKey, { handle, at: now() });
    const credentials = { handle, password, device: { key: publicKey, name: deviceName, proof } };
    const entered = await call('signIn', { body: credentials });
    if (entered.ok || displayName === undefined || refusalIn(entered.error) !== 'wrong-credentials') {
      return entered;
    }
    const account = { ...credentials, displayName, bot: true };
    const created = await call('createAccount', {
      body: invite === undefined ? account : { ...account, invite },
    });
    return created.ok || refusalIn(created.error) !== 'handle-taken' ? created : entered;
  }

  let wait = retryEvery.first;
  let entered = await enter();
  while (!entered.ok) {
    const refusal = refusalIn(entered.error);
    if (refusal !== undefined && refusals[refusal].retry !== 'later') throw new CannotSignIn(refusal);
    await setTimeout(wait, undefined, { signal });
    wait = Math.min(2 * wait, retryEvery.most);
    entered = await enter();
  }

  const { profile, device, accessToken } = entered.value;
  let token = accessToken;
  let until = now() + goodFor;
  let renewal: Promise<Result<string, Failure>> | undefined;

  async function renewOnce(): Promise<Result<string, Failure>> {
    let renewed: Result<{ readonly accessToken: string }, Failure> = await call('refresh');
    if (!renewed.ok && renewed.error.type === 'refused') renewed = await enter();
    if (!renewed.ok) {
      log('warn', 'token-not-renewed', { reason: refusalIn(renewed.error) ?? 'unreachable' });
      return err(renewed.error);
    }
    token = renewed.value.accessToken;
    until = now() + goodFor;
    return ok(token);
  }

  const renew: Session['renew'] = async () => {
    renewal ??= renewOnce().finally(() => {
      renewal = undefined;
    });
    return renewal;
  };

  async function freshToken(): Promise<string> {
    if (now() >= until) await renew();
    return token;
  }

  return {
    profile,
    device,
    key: key.privateKey,
    token: () => token,
    renew,
    freshToken,
    async call(name, input) {
      await freshToken();
      const answer = await call(name, input, token);
      if (answer.ok || !asksForSignIn(answer.error)) return answer;
      const renewed = await renew();
      return renewed.ok ? call(name, input, renewed.value) : renewed;
    },
  };
}

const refusalIn = (failure: Failure): RefusalType | undefined =>
  failure.type === 'refused' ? failure.refusal : undefined;

const asksForSignIn = (failure: Failure): boolean =>
  failure.type === 'refused' && refusals[failure.refusal].retry === 'sign-in';

/** Its key was revoked, or is another account's. */
const needsNewKey = (failure: Failure): boolean =>
  failure.type === 'refused' && ['device-taken', 'revoked-device'].includes(failure.refusal);
