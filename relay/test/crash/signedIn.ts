/** A person who stays signed in for as long as a long run takes. */
import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { connectProvider, cookieOf, type TestAccount, valueOf } from '../support/index.ts';

export type SignedIn = {
  readonly account: TestAccount;
  /** A socket that always uses the newest token. */
  readonly connect: () => HocuspocusProviderWebsocket;
  /** Gets a new token where the old one is not new any more. */
  readonly refresh: () => Promise<void>;
};

/** In ms: half of what a token lives. */
const newFor = 5 * 60_000;

export function staySignedIn(url: string, account: TestAccount): SignedIn {
  let { token, cookie } = account;
  let since = Date.now();
  return {
    account,
    connect: () => connectProvider({ url }, () => token),
    refresh: async () => {
      if (Date.now() - since < newFor) return;
      const refreshed = await account.call('refresh', { cookie });
      token = valueOf(refreshed).accessToken;
      cookie = cookieOf(refreshed.response);
      since = Date.now();
    },
  };
}
