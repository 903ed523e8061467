/** Runs a command in this process, and hears what it says. */
import { runCommandLine } from '../../cli/index.ts';

export type Ran = {
  readonly code: number;
  readonly out: string;
  readonly err: string;
};

type Options = {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
};

export async function run(
  args: readonly string[],
  { env = {}, input = '' }: Options = {},
): Promise<Ran> {
  const said = { out: '', err: '' };
  const code = await runCommandLine(args, {
    env: { CUTUCA_BOT: 'off', ...env },
    stdout: { write: (text: string) => (said.out += text) },
    stderr: { write: (text: string) => (said.err += text) },
    readInput: async () => input,
    webApp: { read: async () => undefined },
  });
  return { code, ...said };
}
