/** `cutuca user …`. */
import { randomBytes } from 'node:crypto';
import type { Refusal, Result } from '#protocol';
import type { Account, ListedAccount, NewPerson } from '../accounts/index.ts';
import type { Parsed } from '../config/index.ts';
import { withAccounts } from './accountData.ts';
import { columns } from './columns.ts';
import { complain, exitCodes, print, type World } from './world.ts';

type Password = {
  /** From stdin; else one is made. */
  readonly fromInput: boolean;
};

export async function listUsers({ config }: Parsed, world: World, asJson: boolean): Promise<number> {
  return withAccounts(config, world, ({ accounts }) => {
    const people = accounts.operator.list();
    const heading = ['handle', 'name', 'role', 'created', 'last seen'];
    const table = columns([heading, ...people.map(toRow)]);
    print(world, ...(asJson ? [JSON.stringify(people, undefined, 2)] : table));
    return exitCodes.done;
  });
}

function toRow({ handle, displayName, created, lastSeen, ...account }: ListedAccount): string[] {
  const role = account.disabled ? 'disabled' : roleOf(account);
  return [handle, displayName, role, dayOf(created), lastSeen === undefined ? 'never' : dayOf(lastSeen)];
}

function roleOf({ administrator, kind }: Pick<ListedAccount, 'administrator' | 'kind'>): string {
  if (kind !== 'person') return 'bot';
  return administrator ? 'administrator' : '-';
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

type Added = Omit<NewPerson, 'password'> & Password;

export async function addUser({ config }: Parsed, world: World, added: Added): Promise<number> {
  const { handle, displayName, administrator } = added;
  const password = await choosePassword(world, added);
  const work = async ({ accounts }: Parameters<Parameters<typeof withAccounts>[2]>[0]) => {
    const result = await accounts.operator.add({ handle, displayName, administrator, password });
    return report(world, result, handle, `${handle} has an account.${shown(password, added)}`);
  };
  return withAccounts(config, world, work, { makes: true });
}

type Reset = Password & { readonly handle: string };

export async function resetPassword({ config }: Parsed, world: World, reset: Reset): Promise<number> {
  const password = await choosePassword(world, reset);
  return withAccounts(config, world, async ({ accounts, sessions }) => {
    const result = await accounts.operator.setPassword(reset.handle, password);
    if (result.ok) sessions.endAllOfUser(result.value.user);
    const done = `${reset.handle} is signed out everywhere, and has a new password.${shown(password, reset)}`;
    return report(world, result, reset.handle, done);
  });
}

type Shut = { readonly handle: string; readonly disabled: boolean };

export async function setDisabled({ config }: Parsed, world: World, shut: Shut): Promise<number> {
  const { handle, disabled } = shut;
  return withAccounts(config, world, ({ accounts, sessions }) => {
    const result = accounts.operator.setDisabled(handle, disabled);
    if (result.ok && disabled) sessions.endAllOfUser(result.value.user);
    const done = disabled ? 'is signed out, and can’t sign in any more' : 'can sign in again';
    return report(world, result, handle, `${handle} ${done}.`);
  });
}

export async function makeAdministrator(
  { config }: Parsed,
  world: World,
  handle: string,
): Promise<number> {
  return withAccounts(config, world, ({ accounts }) =>
    report(world, accounts.operator.makeAdministrator(handle), handle, `${handle} is an administrator.`),
  );
}

async function choosePassword(world: World, { fromInput }: Password): Promise<string> {
  if (!fromInput) return randomBytes(12).toString('base64url');
  return (await world.readInput()).replace(/\r?\n$/, '');
}

function shown(password: string, { fromInput }: Password): string {
  return fromInput ? '' : ` The password, shown this once: ${password}`;
}

function report(world: World, result: Result<Account, Refusal>, handle: string, done: string): number {
  if (result.ok) {
    print(world, done);
    return exitCodes.done;
  }
  complain(world, explain(result.error, handle));
  return exitCodes.failed;
}

function explain({ type }: Refusal, handle: string): string {
  switch (type) {
    case 'not-found':
      return `Nobody here is called ${handle}. See who is: cutuca user list`;
    case 'handle-taken':
      return `Somebody is called ${handle} already. Choose another handle, or: cutuca user reset-password ${handle}`;
    case 'weak-password':
      return 'That password is too short or too common. Take four words, or let one be made.';
    default:
      return `That was refused: ${type}.`;
  }
}
