/**
 * The relay's own bot: an account like any other, but that the relay makes it, and gives it a new password at each start –
 * so none is kept anywhere but in the memory of the bot that is started with it.
 */
import { randomBytes } from 'node:crypto';
import { err, type Handle, ok, refuse, type Refusal, type Result, type UserId } from '#protocol';
import type { Clock } from '../clock.ts';
import { type Database, transact } from '../database/index.ts';
import type { Profiles } from '../profiles/index.ts';
import type { Passwords } from './passwords.ts';
import type { AccountStore } from './store.ts';

export type ServiceAccount = {
  readonly user: () => UserId | undefined;
  /** Makes the account where there is none. Refusal: `handle-taken`. */
  readonly make: (handle: Handle, displayName: string) => Result<UserId, Refusal>;
  /** What to sign in with from now on; whoever knew the old one can't any more. Refusals: `not-found`, `rate-limited`. */
  readonly newPassword: () => Promise<
    Result<{ readonly handle: Handle; readonly password: string }, Refusal>
  >;
};

type Deps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly passwords: Passwords;
  readonly profiles: Profiles;
  readonly store: AccountStore;
};

/** No hash: nobody can sign in until there is a password. */
const noPassword = '';

export function createServiceAccount(deps: Deps): ServiceAccount {
  const { database, clock, passwords, profiles, store } = deps;

  function make(handle: Handle, displayName: string): Result<UserId, Refusal> {
    const known = store.service();
    if (known) return ok(known.user);
    if (store.byHandle(handle)) return err(refuse('handle-taken'));
    const user = randomBytes(16).toString('base64url') as UserId;
    return transact(database, () => {
      const account = {
        user,
        handle,
        password: noPassword,
        administrator: false,
        disabled: false,
      } as const;
      store.insert({ ...account, status: 'available', kind: 'service' }, clock.now());
      profiles.create(user, displayName);
      return ok(user);
    });
  }

  return {
    user: () => store.service()?.user,
    make,
    newPassword: async () => {
      const account = store.service();
      if (!account) return err(refuse('not-found'));
      const password = randomBytes(24).toString('base64url');
      const hash = await passwords.hash(password, 'operator');
      if (!hash.ok) return hash;
      store.setPassword(account.user, hash.value);
      return ok({ handle: account.handle, password });
    },
  };
}
