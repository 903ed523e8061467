/** The settings as flags of a command. */
import { type Command, Option } from 'commander';
import {
  type Flags,
  parseConfig,
  type Parsed,
  type SettingName,
  settings,
  wrongConfigExitCode,
} from '../config/index.ts';
import { complain, type World } from './world.ts';

export function addSettings(command: Command, names: readonly SettingName[]): Command {
  for (const name of names) {
    const { flag, about, variable, fallback } = settings[name];
    const preset = fallback === '' ? variable : `${variable}, default: ${fallback}`;
    command.addOption(new Option(flag, `${about} (${preset})`).helpGroup('Settings:'));
  }
  return command;
}

/** Runs `work` with the settings, or says what is wrong with them. Gives the exit code. */
export async function withSettings(
  world: World,
  flags: Flags,
  work: (parsed: Parsed) => number | Promise<number>,
): Promise<number> {
  const parsed = parseConfig(world.env, flags);
  if (parsed.ok) return work(parsed.value);
  complain(world, ...parsed.error);
  return wrongConfigExitCode;
}
