/** `cutuca user …` and `cutuca invite`: the operator's commands, which work whether or not the relay runs. */
import type { Command } from 'commander';
import * as v from 'valibot';
import { DisplayName, Handle } from '#protocol';
import type { Flags, Parsed } from '../config/index.ts';
import { invite } from './invite.ts';
import { addSettings, withSettings } from './settingFlags.ts';
import { addUser, listUsers, makeAdministrator, resetPassword, setDisabled } from './user.ts';
import { complain, exitCodes, type World } from './world.ts';

type PasswordFlags = Flags & { readonly passwordStdin?: boolean };
type AddFlags = PasswordFlags & { readonly name?: string; readonly admin?: boolean };
type ListFlags = Flags & { readonly json?: boolean };

/** What an invite's link is made of. */
const linkSettings = ['data', 'registration', 'host', 'port', 'publicUrl', 'tlsCert', 'tlsKey'] as const;
const passwordFlag = ['--password-stdin', 'read the password from stdin instead of making one'] as const;

export function addOperatorCommands(
  program: Command,
  world: World,
  finish: (exitCode: number) => void,
): void {
  const user = program.command('user').description('list and manage accounts');
  const command = (name: string, about: string) =>
    addSettings(user.command(name).description(about), ['data']);
  const forHandle =
    <F extends Flags>(work: (parsed: Parsed, handle: string, flags: F) => Promise<number>) =>
    async (handle: string, flags: F): Promise<void> =>
      finish(await withSettings(world, flags, async (parsed) => work(parsed, handle, flags)));

  command('list', 'all accounts, oldest first')
    .option('--json', 'as JSON')
    .action(async (flags: ListFlags) =>
      finish(
        await withSettings(world, flags, async (parsed) =>
          listUsers(parsed, world, flags.json === true),
        ),
      ),
    );
  command('add <handle>', 'create an account and print its password')
    .option('--name <name>', 'the name that others see (default: the handle)')
    .option('--admin', 'as an administrator')
    .option(...passwordFlag)
    .action(
      forHandle(async (parsed, handle, flags: AddFlags) => add(parsed, world, { handle, ...flags })),
    );
  command('reset-password <handle>', 'give an account a new password, and sign it out everywhere')
    .option(...passwordFlag)
    .action(
      forHandle(async (parsed, handle, { passwordStdin }: PasswordFlags) =>
        resetPassword(parsed, world, { handle, fromInput: passwordStdin === true }),
      ),
    );
  command('disable <handle>', 'sign an account out at once, and let nobody sign in to it').action(
    forHandle(async (parsed, handle) => setDisabled(parsed, world, { handle, disabled: true })),
  );
  command('enable <handle>', 'let a disabled account sign in again').action(
    forHandle(async (parsed, handle) => setDisabled(parsed, world, { handle, disabled: false })),
  );
  command('make-admin <handle>', 'make an account an administrator').action(
    forHandle(async (parsed, handle) => makeAdministrator(parsed, world, handle)),
  );

  addSettings(program.command('invite'), linkSettings)
    .description('print a link with which one person can create an account, within 7 days')
    .action(async (flags: Flags) =>
      finish(await withSettings(world, flags, async (parsed) => invite(parsed, world))),
    );
}

async function add(
  parsed: Parsed,
  world: World,
  flags: AddFlags & { readonly handle: string },
): Promise<number> {
  const handle = v.safeParse(Handle, flags.handle);
  const displayName = v.safeParse(DisplayName, flags.name ?? flags.handle);
  if (!handle.success) {
    complain(world, 'A handle is 2 to 32 letters, digits, dots, dashes or underscores.');
    return exitCodes.usage;
  }
  if (!displayName.success) {
    complain(world, 'That name is empty or too long.');
    return exitCodes.usage;
  }
  return addUser(parsed, world, {
    handle: handle.output,
    displayName: displayName.output,
    administrator: flags.admin === true,
    fromInput: flags.passwordStdin === true,
  });
}
