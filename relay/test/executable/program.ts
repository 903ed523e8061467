/** The executable somewhere else, as somebody has it who downloaded it: with nothing of the repository around it. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const repository = resolve(import.meta.dirname, '../../..');

type Environment = Readonly<Record<string, string>>;
export type Ran = { readonly code: number | string | null | undefined; readonly said: string };

export type Running = {
  readonly url: string;
  readonly child: ChildProcess;
  /** All that it has said so far. */
  readonly said: () => string;
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
};

export type Copy = {
  readonly folder: string;
  readonly file: string;
  /** Runs a command to its end. */
  readonly run: (args: readonly string[], env?: Environment) => Promise<Ran>;
  /** Resolves when the relay says where it is. The environment is empty but for what is given. */
  readonly start: (args?: readonly string[], env?: Environment) => Promise<Running>;
  readonly remove: () => void;
};

export function copyExecutable(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'cutuca-executable-'));
  const file = join(folder, 'cutuca');
  copyFileSync(join(repository, 'dist/cutuca'), file);

  return {
    folder,
    file,
    run: async (args, env = {}) => {
      const { promise, resolve: done } = Promise.withResolvers<Ran>();
      execFile(file, [...args], { cwd: folder, env: { ...env } }, (failure, stdout, stderr) =>
        done({ code: failure ? failure.code : 0, said: stdout + stderr }),
      );
      return promise;
    },
    start: async (args = [], env = {}) => startProgram([file, ...args], { cwd: folder, env }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

type Place = { readonly cwd: string; readonly env: Environment };

export async function startProgram(
  [file = '', ...args]: readonly string[],
  { cwd, env }: Place,
): Promise<Running> {
  const child = spawn(file, args, { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  const found = Promise.withResolvers<string>();
  let said = '';
  for (const output of [child.stdout, child.stderr]) {
    output.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /Cutuca is at (\S+)\n/.exec(said)?.[1];
      if (url !== undefined) found.resolve(url);
    });
  }
  child.once('close', () => found.reject(new Error(`It did not start: ${said}`)));
  return {
    url: await found.promise,
    child,
    said: () => said,
    end: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}
