/** Signing in and creating an account: the two ways in, which differ in what is asked and in nothing that follows. */
import { ok, type Result, type SignedIn } from '#protocol';
import type { Call } from './api.ts';
import type { DeviceKey, DeviceKeys } from './deviceKeys.ts';
import type { SignedInHere } from './deviceStore.ts';
import type { Environment } from './environment.ts';
import { cookieLock, storageOf } from './names.ts';
import type { Credentials, Failure, NewAccount, Stay } from './types.ts';

export type Entered = {
  readonly here: SignedInHere;
  readonly key: DeviceKey;
  readonly accessToken: string;
};

export interface Entrance {
  /** Where it was called off meanwhile, nobody is signed in. */
  signIn(credentials: Credentials, signal: AbortSignal): Promise<Result<Entered, Failure>>;
  createAccount(account: NewAccount): Promise<Result<Entered, Failure>>;
}

type EntranceDeps = Pick<Environment, 'locks'> & { readonly call: Call; readonly keys: DeviceKeys };
type Ask = (key: DeviceKey) => Promise<Result<SignedIn, Failure>>;
type Answer = Result<{ readonly key: DeviceKey; readonly signedIn: SignedIn }, Failure>;

export function makeEntrance({ locks, call, keys }: EntranceDeps): Entrance {
  async function enter(
    handle: string,
    stay: Stay | undefined,
    ask: Ask,
    signal?: AbortSignal,
  ): Promise<Result<Entered, Failure>> {
    const relay = await call('relay', {});
    if (!relay.ok) return relay;
    const answer = await locks.request(cookieLock, async () => {
      const asked = await askWithKey(handle, ask);
      // Before the next can sign in, who would be signed out with it.
      if (signal?.aborted && asked.ok) await call('signOut', {});
      return asked;
    });
    if (!answer.ok) return answer;
    const { key, signedIn } = answer.value;
    const { profile, administrator, status, device, accessToken } = signedIn;
    const { user, handle: ownHandle } = profile;
    const storage = storageOf(relay.value.relay, user);
    const here = {
      user,
      handle: ownHandle,
      profile,
      administrator,
      status,
      device,
      storage,
      stay: stay ?? 'automatic',
    };
    return ok({ here, key, accessToken });
  }

  /** A key that the relay no longer takes – this device was revoked – is replaced, once. */
  async function askWithKey(handle: string, ask: Ask): Promise<Answer> {
    const key = await keys.keyOf(handle);
    const answer = await ask(key);
    if (answer.ok) return ok({ key, signedIn: answer.value });
    if (!needsNewKey(answer.error)) return answer;
    const newKey = await keys.replaceKey(handle);
    const secondAnswer = await ask(newKey);
    return secondAnswer.ok ? ok({ key: newKey, signedIn: secondAnswer.value }) : secondAnswer;
  }

  return {
    signIn({ handle: typed, password, status, stay }, signal) {
      const handle = normalHandle(typed);
      const ask: Ask = async (key) => {
        const device = await keys.claim(key, handle);
        return call('signIn', { body: { handle, password, status, device } });
      };
      return enter(handle, stay, ask, signal);
    },
    createAccount({ handle: typed, invite, displayName, password, status, stay }) {
      const handle = normalHandle(typed);
      return enter(handle, stay, async (key) => {
        const device = await keys.claim(key, handle);
        const body = { handle, displayName, password, status, device };
        return call('createAccount', { body: invite === undefined ? body : { ...body, invite } });
      });
    },
  };
}

/** As the relay will read it, since the device's proof names it. */
const normalHandle = (typed: string): string => typed.trim().toLowerCase();

const needsNewKey = (failure: Failure): boolean =>
  failure.type === 'refused' && ['device-taken', 'revoked-device'].includes(failure.refusal);
