/** A program of ours as a process that can be killed like a machine that loses its power. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export type Program = {
  readonly start: () => void;
  /** SIGKILL; resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** What it last complained of. */
  readonly complaints: () => string;
};

const repository = resolve(import.meta.dirname, '../../..');

export function makeProgram(main: string, env: Readonly<Record<string, string>>): Program {
  let child: ChildProcess | undefined;
  let complaints = '';
  return {
    start: () => {
      const started = spawn(process.execPath, [main], {
        cwd: repository,
        env: { PATH: process.env['PATH'], ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      started.stderr.on('data', (text: Buffer) => {
        complaints = (complaints + text.toString()).slice(-4_000);
      });
      child = started;
    },
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    complaints: () => complaints,
  };
}
