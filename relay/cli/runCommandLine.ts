/** From arguments to an exit code. Nothing here ends the process. */
import { Command, CommanderError } from 'commander';
import { type Flags, nearest, settingNames } from '../config/index.ts';
import { version } from '../version.ts';
import { doctor } from './doctor/index.ts';
import { health } from './health.ts';
import { addOperatorCommands } from './operatorCommands.ts';
import { serve } from './serve.ts';
import { addSettings, withSettings } from './settingFlags.ts';
import { showConfig } from './showConfig.ts';
import { complain, exitCodes, print, type World } from './world.ts';

const examples = `
Examples:
  cutuca                                      on this machine alone, at http://127.0.0.1:7780
  cutuca --port 8080 --data /srv/cutuca       elsewhere on it
  cutuca --host 0.0.0.0 --tls-cert chain.pem --tls-key key.pem
                                              for everybody, over https
  cutuca user reset-password alice            a new password for alice, also while it runs
  cutuca doctor                               what is wrong here, and what to do`;

/** `args`: without the program's own name. */
export async function runCommandLine(args: readonly string[], world: World): Promise<number> {
  let exitCode: number = exitCodes.done;
  const program = makeProgram(world, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help that was asked for is no mistake; what commander refuses, it has said why.
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
}

function makeProgram(world: World, finish: (exitCode: number) => void): Command {
  const program = new Command('cutuca')
    .description('The instant messenger of the 2000s, as software you own: relay, web app and bot.')
    .version(version, '-v, --version', 'print the version')
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void world.stdout.write(text),
      writeErr: (text) => void world.stderr.write(text),
    });

  addSettings(program.command('serve', { isDefault: true }), settingNames)
    .description('run the relay with its web app (what happens without a command)')
    .addHelpText('after', examples)
    // What is no command comes here too.
    .allowExcessArguments()
    .action(async (flags: Flags, { args: [unknown] }: Command) =>
      finish(
        unknown === undefined
          ? await withSettings(world, flags, async (parsed) => serve(parsed, world))
          : refuseCommand(unknown, program, world),
      ),
    );

  const { runBot } = world;
  if (runBot) {
    program
      .command('bot')
      .description('run only the bot, at a relay that is somewhere else; it reads CUTUCA_BOT_…')
      .action(async () => void (await runBot()));
  }

  addOperatorCommands(program, world, finish);

  addSettings(program.command('config'), settingNames)
    .description('print every setting, and where its value came from')
    .action(async (flags: Flags) =>
      finish(await withSettings(world, flags, (parsed) => showConfig(parsed, world))),
    );

  addSettings(program.command('doctor'), settingNames)
    .description('find what is wrong here, and say what to do')
    .action(async (flags: Flags) =>
      finish(await withSettings(world, flags, async (parsed) => doctor(parsed, world))),
    );

  addSettings(program.command('health'), settingNames)
    .description('ask the relay that runs here whether it can write; for service managers')
    .action(async (flags: Flags) =>
      finish(await withSettings(world, flags, async ({ config }) => health(config, world))),
    );

  program
    .command('version')
    .description('print the version')
    .action(() => print(world, version));

  return program;
}

function refuseCommand(unknown: string, program: Command, world: World): number {
  const known = program.commands.map((command) => command.name());
  complain(
    world,
    `There is no command ${unknown}. Did you mean ${nearest(unknown, known)}? See: cutuca --help`,
  );
  return exitCodes.usage;
}
