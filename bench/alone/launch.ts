/** Starts a program as a person would, and looks at it from outside. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { freePort } from './freePort.ts';

export type Command = {
  readonly file: string;
  readonly args: (port: number) => readonly string[];
  readonly env: (port: number) => Readonly<Record<string, string>>;
};

/** `start`: ms from its start to its first answer; `resident`: MB, when it has had nothing to do for a while. */
export type Launched = { readonly start: number; readonly resident: number };

/** In ms. */
const idleFor = 2_000;
const patience = 30_000;

export async function launch({ file, args, env }: Command): Promise<Launched> {
  const port = await freePort();
  const before = performance.now();
  const child = spawn(file, args(port), {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env['PATH'], ...env(port) },
  });
  const gone = once(child, 'exit');
  try {
    while (!(await answers(port))) {
      if (child.exitCode !== null || performance.now() - before > patience) {
        throw new Error(`${file} does not answer`);
      }
      await setTimeout(2);
    }
    const start = performance.now() - before;
    await setTimeout(idleFor);
    return { start, resident: residentOf(child.pid ?? 0) };
  } finally {
    // Asked, not killed: what it keeps for a quicker start next time is written at its end.
    child.kill('SIGTERM');
    await gone;
  }
}

async function answers(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const asking = request({ port, host: '127.0.0.1', path: '/health', agent: false }, (response) => {
    response.resume();
    resolve(true);
  });
  asking.on('error', () => resolve(false));
  asking.end();
  return promise;
}

const residentOf = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1_000;
