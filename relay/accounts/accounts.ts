/** Creating accounts and signing in to them. Everything that can be refused cheaply is, before a password is hashed. */
import { randomBytes } from 'node:crypto';
import {
  type ChosenStatus,
  type DeviceClaim,
  err,
  type Handle,
  ok,
  refuse,
  type Refusal,
  type Result,
  type UserId,
  verifyDeviceProof,
} from '#protocol';
import type { Clock } from '../clock.ts';
import type { Registration } from '../config/index.ts';
import { type Database, transact } from '../database/index.ts';
import type { Devices, ProvenDevice } from '../devices/index.ts';
import type { DeviceRecord } from '../directory.ts';
import type { AdministratorLinks, Invites } from '../invites/index.ts';
import type { Profiles } from '../profiles/index.ts';
import { createOperator, type Operator } from './operator.ts';
import type { Passwords } from './passwords.ts';
import { createServiceAccount, type ServiceAccount } from './service.ts';
import { createAccountStore, type Account } from './store.ts';
import { isWeakPassword } from './weakPassword.ts';

export type { Account } from './store.ts';

type Credentials = {
  readonly handle: string;
  readonly password: string;
  readonly status?: ChosenStatus | undefined;
  readonly device: DeviceClaim;
  /** The network that it comes from. */
  readonly address: string;
};
type NewAccount = Credentials & {
  readonly handle: Handle;
  readonly displayName: string;
  readonly invite?: string | undefined;
  readonly bot?: boolean | undefined;
};
type PasswordChange = {
  readonly user: UserId;
  readonly current: string;
  readonly next: string;
  readonly address: string;
};
/** `isKnown`: it has signed in to this account before, and was not revoked since. */
export type RecognisedDevice = ProvenDevice & { readonly isKnown: boolean };
type Entered = { readonly account: Account; readonly device: DeviceRecord };

export type Accounts = {
  /**
   * The first account of a relay for one machine is its administrator's, and so is one made with the administrator link, whatever the
   * registration. Refusals: `bad-device-proof`,
   * `registration-closed`, `invite-needed`, `bad-invite`, `handle-taken`, `weak-password`, `device-taken`, `busy`.
   */
  readonly register: (account: NewAccount) => Promise<Result<Entered, Refusal>>;
  /** Which device asks to be let in. Refusal: `bad-device-proof`. */
  readonly recognise: (
    claim: Pick<Credentials, 'handle' | 'device'>,
  ) => Promise<Result<RecognisedDevice, Refusal>>;
  /** Refusals: `wrong-credentials`, `disabled-account`, `device-taken`, `revoked-device`, `busy`. */
  readonly signIn: (credentials: Credentials, device: ProvenDevice) => Promise<Result<Entered, Refusal>>;
  /** Refusals: `wrong-credentials`, `weak-password`, `busy`. */
  readonly changePassword: (change: PasswordChange) => Promise<Result<undefined, Refusal>>;
  readonly get: (user: UserId) => Account | undefined;
  /** No person is here yet; bots are no persons. */
  readonly isEmpty: () => boolean;
  /** Whoever makes an account now is the administrator. */
  readonly isOpenToFirst: () => boolean;
  readonly service: ServiceAccount;
  readonly operator: Operator;
  /** What people chose last; whoever signs in without choosing gets it again. */
  readonly statuses: {
    readonly chosen: (user: UserId) => ChosenStatus;
    readonly choose: (user: UserId, status: ChosenStatus) => void;
  };
};

type Deps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly registration: Registration;
  /** Otherwise whoever comes to an empty relay is its administrator. */
  readonly firstAccountByLink: boolean;
  readonly passwords: Passwords;
  readonly devices: Devices;
  readonly invites: Invites;
  readonly administratorLinks: AdministratorLinks;
  readonly profiles: Profiles;
  /** Told of each new account that is a person's. */
  readonly onNewPerson: (user: UserId) => void;
};

const firstStatus: ChosenStatus = 'available';

export function createAccounts(deps: Deps): Accounts {
  const { database, clock, registration, passwords, devices, invites, profiles, onNewPerson } = deps;
  const { administratorLinks } = deps;
  const store = createAccountStore(database);
  const wrongCredentials = err(refuse('wrong-credentials'));

  async function register(request: NewAccount): Promise<Result<Entered, Refusal>> {
    const allowed = mayRegister(request);
    if (!allowed.ok) return allowed;
    if (isWeakPassword(request.password, request.handle)) return err(refuse('weak-password'));
    const device = await prove(request);
    if (!device.ok) return device;
    const password = await passwords.hash(request.password, request.address);
    if (!password.ok) return password;
    const entered = transact(database, () => insert(request, password.value, device.value));
    if (entered.ok && entered.value.account.kind === 'person') onNewPerson(entered.value.account.user);
    return entered;
  }

  const isOpenToFirst = (): boolean => !deps.firstAccountByLink && store.isEmpty();

  /** Asked twice: before the password is hashed, and when it is, since others registered meanwhile. */
  function mayRegister({
    handle,
    invite,
    bot,
  }: NewAccount): Result<'administrator' | 'open' | 'invited', Refusal> {
    const mayRule = isOpenToFirst() || (invite !== undefined && administratorLinks.isGood(invite));
    if (bot !== true && mayRule && store.byHandle(handle) === undefined) return ok('administrator');
    if (registration === 'closed') return err(refuse('registration-closed'));
    if (registration === 'invite' && invite === undefined) return err(refuse('invite-needed'));
    if (registration === 'invite' && !invites.isGood(invite ?? '')) return err(refuse('bad-invite'));
    if (store.byHandle(handle)) return err(refuse('handle-taken'));
    return ok(registration === 'open' ? 'open' : 'invited');
  }

  function insert(
    request: NewAccount,
    password: string,
    proven: ProvenDevice,
  ): Result<Entered, Refusal> {
    const allowed = mayRegister(request);
    if (!allowed.ok) return allowed;
    const user = randomBytes(16).toString('base64url') as UserId;
    const { handle, displayName, status = firstStatus, invite } = request;
    const administrator = allowed.value === 'administrator';
    const kind = request.bot === true ? 'bot' : 'person';
    const account: Account = {
      user,
      handle,
      password,
      status,
      administrator,
      kind,
      disabled: false,
    };
    store.insert(account, clock.now());
    profiles.create(user, displayName);
    if (administrator && invite !== undefined) administratorLinks.redeem(invite);
    const invited = allowed.value !== 'invited' || invites.redeem(invite ?? '', user);
    if (!invited) return err(refuse('bad-invite'));
    const device = devices.register(user, proven);
    return device.ok ? ok({ account, device: device.value }) : device;
  }

  async function signIn(request: Credentials, proven: ProvenDevice): Promise<Result<Entered, Refusal>> {
    const account = store.byHandle(request.handle);
    const matches = await passwords.verify(
      request.password,
      account?.password || undefined,
      request.address,
    );
    if (!matches.ok) return matches;
    if (!account || !matches.value) return wrongCredentials;
    if (account.disabled) return err(refuse('disabled-account'));
    const { status = account.status } = request;
    return transact(database, () => {
      const device = devices.register(account.user, proven);
      if (!device.ok) return device;
      store.setStatus(account.user, status);
      return ok({ account: { ...account, status }, device: device.value });
    });
  }

  async function prove({
    handle,
    device,
  }: Pick<Credentials, 'handle' | 'device'>): Promise<Result<ProvenDevice, Refusal>> {
    const id = await verifyDeviceProof(device, { handle, now: clock.now() });
    return id.ok ? ok({ id: id.value, key: device.key, name: device.name }) : id;
  }

  async function changePassword(change: PasswordChange): Promise<Result<undefined, Refusal>> {
    const { user, current, next, address } = change;
    const account = store.get(user);
    const matches = await passwords.verify(current, account?.password, address);
    if (!matches.ok) return matches;
    if (!account || !matches.value) return wrongCredentials;
    if (isWeakPassword(next, account.handle)) return err(refuse('weak-password'));
    const password = await passwords.hash(next, address);
    if (!password.ok) return password;
    store.setPassword(user, password.value);
    return ok(undefined);
  }

  async function recognise(
    claim: Pick<Credentials, 'handle' | 'device'>,
  ): Promise<Result<RecognisedDevice, Refusal>> {
    const proven = await prove(claim);
    if (!proven.ok) return proven;
    const known = devices.get(proven.value.id);
    const isOwn = known !== undefined && known.user === store.byHandle(claim.handle)?.user;
    return ok({ ...proven.value, isKnown: isOwn && known.revokedAt === undefined });
  }

  return {
    register,
    signIn,
    recognise,
    changePassword,
    get: store.get,
    isEmpty: store.isEmpty,
    isOpenToFirst,
    service: createServiceAccount({ database, clock, passwords, profiles, store }),
    operator: createOperator({ database, clock, passwords, profiles, store, onNewPerson }),
    statuses: { chosen: (user) => store.get(user)?.status ?? firstStatus, choose: store.setStatus },
  };
}
