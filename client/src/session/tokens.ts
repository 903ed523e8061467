/**
 * The access token, kept in memory only, and how it is renewed: one request at a time in all tabs of this browser, since the
 * refresh cookie they share is good for one use.
 */
import { err, limits, ok, refusals, type Result } from '#protocol';
import type { Call } from './api.ts';
import type { Environment } from './environment.ts';
import { cookieLock } from './names.ts';
import type { Failure } from './types.ts';

export interface Tokens {
  /** A token good for at least a minute. `renew`: a new one even so, where the relay refused the last. */
  take(options?: { readonly renew?: boolean }): Promise<Result<string, Failure>>;
  /** Asks for something that ends this token and brings another. No tab of this browser renews meanwhile. */
  exchange(ask: (token: string) => Promise<Result<NewToken, Failure>>): Promise<Result<void, Failure>>;
  /** The token that came with a sign-in. */
  accept(token: string): void;
  forget(): void;
}

type NewToken = { readonly accessToken: string };

type TokenDeps = Pick<Environment, 'now' | 'locks'> & {
  readonly call: Call;
  /** The relay no longer takes this device's sign-in. */
  readonly onEnded: () => void;
};

/** By this device's clock from when the token came, so that a wrong clock here changes nothing. */
const goodFor = limits.token.access - 60_000;

export function makeTokens({ now, locks, call, onEnded }: TokenDeps): Tokens {
  let held: { readonly token: string; readonly until: number } | undefined;
  let renewal: Promise<Result<string, Failure>> | undefined;
  // Counts sign-ins: what was asked for one account must not serve the next.
  let signIn = 0;

  function accept(token: string): void {
    held = { token, until: now() + goodFor };
  }

  async function renew(): Promise<Result<string, Failure>> {
    const mine = signIn;
    const answer = await locks.request(cookieLock, () => call('refresh', {}));
    if (mine !== signIn) return err({ type: 'refused', refusal: 'signed-out' });
    renewal = undefined;
    if (answer.ok) {
      accept(answer.value.accessToken);
      return ok(answer.value.accessToken);
    }
    if (endsSignIn(answer.error)) onEnded();
    return err(answer.error);
  }

  return {
    take({ renew: renewAnyway = false } = {}) {
      if (held && !renewAnyway && now() < held.until) return Promise.resolve(ok(held.token));
      renewal ??= renew();
      return renewal;
    },
    async exchange(ask) {
      const token = await this.take();
      if (!token.ok) return token;
      const answer = await locks.request(cookieLock, () => ask(token.value));
      if (!answer.ok) return answer;
      accept(answer.value.accessToken);
      return ok(undefined);
    },
    accept,
    forget() {
      signIn += 1;
      held = undefined;
      renewal = undefined;
    },
  };
}

/** Asked with a refresh cookie, `sign-in` can only mean that the cookie is worth nothing any more. */
const endsSignIn = (failure: Failure): boolean =>
  failure.type === 'refused' && refusals[failure.refusal].retry === 'sign-in';
