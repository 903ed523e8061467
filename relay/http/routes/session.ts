/** Coming in and going out: the routes that give and take tokens. */
import { ok, type Refusal, type Result, type ResponseOf } from '#protocol';
import type { Account, Accounts } from '../../accounts/index.ts';
import type { DeviceRecord } from '../../directory.ts';
import type { Profiles } from '../../profiles/index.ts';
import type { AccessTokens, Certificates, Sessions } from '../../tokens/index.ts';
import { createAttempts, type RateLimits } from '../attempts.ts';
import { createSignInAttempts } from '../signInAttempts.ts';
import type { Handlers } from '../handler.ts';
import type { RefreshCookie } from '../refreshCookie.ts';

type Deps = {
  readonly accounts: Accounts;
  readonly profiles: Profiles;
  readonly sessions: Sessions;
  readonly accessTokens: AccessTokens;
  readonly certificates: Certificates;
  readonly rateLimits: RateLimits;
};

type Entered = { readonly account: Account; readonly device: DeviceRecord };
type SessionRoutes = 'createAccount' | 'signIn' | 'refresh' | 'signOut';

export function makeSessionHandlers(deps: Deps): Pick<Handlers, SessionRoutes> {
  const { accounts, profiles, sessions, accessTokens, certificates, rateLimits } = deps;
  const newAccounts = createAttempts(rateLimits.accountsFromAddress);
  const attempts = createSignInAttempts(rateLimits);
  const newAccountsAtOnce = createAttempts(rateLimits.accountsAtOnce);

  async function enter(
    entered: Result<Entered, Refusal>,
    refreshCookie: RefreshCookie,
  ): Promise<Result<ResponseOf<'signIn'>, Refusal>> {
    if (!entered.ok) return entered;
    const { account, device } = entered.value;
    const { session, refreshToken } = sessions.start(account.user, device.id);
    refreshCookie.write(refreshToken);
    return ok({
      profile: profiles.seenBy(account.user, account.user),
      administrator: account.administrator,
      status: account.status,
      device: device.id,
      certificate: await certificates.issue(device),
      ...(await accessTokens.issue(session)),
    });
  }

  return {
    createAccount: async ({ body, address, refreshCookie }) => {
      for (const limit of [newAccountsAtOnce, newAccounts]) {
        const counted = await limit.count(address);
        if (!counted.ok) return counted;
      }
      return enter(await accounts.register({ ...body, address }), refreshCookie);
    },

    signIn: async ({ body, address, refreshCookie }) => {
      const device = await accounts.recognise(body);
      const known = device.ok && device.value.isKnown;
      const counted = await attempts.count({ address, handle: body.handle, known });
      if (!counted.ok) return counted;
      if (!device.ok) return device;
      const entered = await accounts.signIn({ ...body, address }, device.value);
      // Nobody guessed anything: the relay was busy.
      if (entered.ok || entered.error.type === 'busy') await attempts.forgive(counted.value);
      return enter(entered, refreshCookie);
    },

    refresh: async ({ refreshCookie }) => {
      const refreshed = sessions.refresh(refreshCookie.read() ?? '');
      if (!refreshed.ok) {
        refreshCookie.clear();
        return refreshed;
      }
      refreshCookie.write(refreshed.value.refreshToken);
      return ok(await accessTokens.issue(refreshed.value.session));
    },

    signOut: ({ refreshCookie }) => {
      sessions.endByToken(refreshCookie.read() ?? '');
      refreshCookie.clear();
      return ok({});
    },
  };
}
