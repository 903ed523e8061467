/** What the relay's operator may do to accounts without being asked for a password: they hold the database anyway. */
import { randomBytes } from 'node:crypto';
import { err, type Handle, ok, refuse, type Refusal, type Result, type UserId } from '#protocol';
import type { Clock } from '../clock.ts';
import { type Database, transact } from '../database/index.ts';
import type { Profiles } from '../profiles/index.ts';
import type { Passwords } from './passwords.ts';
import type { Account, AccountStore, ListedAccount } from './store.ts';
import { isWeakPassword } from './weakPassword.ts';

export type NewPerson = {
  readonly handle: Handle;
  readonly displayName: string;
  readonly password: string;
  readonly administrator: boolean;
};

export type Operator = {
  /** Oldest first. */
  readonly list: () => readonly ListedAccount[];
  /** The oldest one that may still sign in. */
  readonly administrator: () => UserId | undefined;
  /** Refusals: `handle-taken`, `weak-password`, `rate-limited`. */
  readonly add: (person: NewPerson) => Promise<Result<Account, Refusal>>;
  /** Refusals: `not-found`, `weak-password`, `rate-limited`. */
  readonly setPassword: (handle: string, password: string) => Promise<Result<Account, Refusal>>;
  /** Refusal of both: `not-found`. */
  readonly setDisabled: (handle: string, disabled: boolean) => Result<Account, Refusal>;
  readonly makeAdministrator: (handle: string) => Result<Account, Refusal>;
};

type Deps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly passwords: Passwords;
  readonly profiles: Profiles;
  readonly store: AccountStore;
  /** Told of each new account that is a person's. */
  readonly onNewPerson: (user: UserId) => void;
};

export function createOperator(deps: Deps): Operator {
  const { database, clock, passwords, profiles, store, onNewPerson } = deps;

  /** Only people: bots are made and unmade with what runs them. */
  function find(handle: string): Result<Account, Refusal> {
    const account = store.byHandle(handle);
    return account && account.kind !== 'service' ? ok(account) : err(refuse('not-found'));
  }

  async function add(person: NewPerson): Promise<Result<Account, Refusal>> {
    const { handle, displayName, administrator } = person;
    const hash = await hashOf(person.password, handle);
    if (!hash.ok) return hash;
    const user = randomBytes(16).toString('base64url') as UserId;
    const added = transact(database, () => {
      if (store.byHandle(handle)) return err(refuse('handle-taken'));
      const account = { user, handle, password: hash.value, administrator, disabled: false } as const;
      const stored: Account = { ...account, status: 'available', kind: 'person' };
      store.insert(stored, clock.now());
      profiles.create(user, displayName);
      return ok(stored);
    });
    if (added.ok) onNewPerson(user);
    return added;
  }

  async function setPassword(handle: string, password: string): Promise<Result<Account, Refusal>> {
    const account = find(handle);
    if (!account.ok) return account;
    const hash = await hashOf(password, account.value.handle);
    if (!hash.ok) return hash;
    store.setPassword(account.value.user, hash.value);
    return account;
  }

  async function hashOf(password: string, handle: string): Promise<Result<string, Refusal>> {
    return isWeakPassword(password, handle)
      ? err(refuse('weak-password'))
      : passwords.hash(password, 'operator');
  }

  return {
    list: store.list,
    administrator: () =>
      store.list().find((account) => account.administrator && !account.disabled)?.user,
    add,
    setPassword,
    setDisabled: (handle, disabled) => {
      const account = find(handle);
      if (account.ok) store.setDisabled(account.value.user, disabled);
      return account;
    },
    makeAdministrator: (handle) => {
      const account = find(handle);
      if (account.ok) store.makeAdministrator(account.value.user);
      return account;
    },
  };
}
