/** Programs of the bench, each in a process of its own: who measures must not take time from who is measured. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Answered, Questions, Usage } from './answer.ts';

export type Program<Q extends Questions, Ready = unknown> = {
  readonly ready: Ready;
  readonly ask: <N extends keyof Q & string>(
    name: N,
    input: Parameters<Q[N]>[0],
  ) => Promise<Awaited<ReturnType<Q[N]>>>;
  readonly usage: () => Promise<Usage>;
  /** Frees what nobody needs any more. */
  readonly collect: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** `file`: in `bench/`. Resolves when it is ready; rejects where it ends before that. */
export async function startProgram<Q extends Questions, Ready = unknown>(
  file: string,
  args: readonly string[] = [],
): Promise<Program<Q, Ready>> {
  const child = fork(join(import.meta.dirname, '..', file), args, {
    // Hocuspocus prints; only what goes wrong is for people.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--expose-gc'],
    serialization: 'advanced',
  });
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    child.send({ name, input });
    const answered = await nextFrom(child, file);
    return 'value' in answered ? answered.value : undefined;
  };
  const first = await nextFrom(child, file);
  return {
    ready: ('ready' in first ? first.ready : undefined) as Ready,
    ask: ask as Program<Q>['ask'],
    usage: async () => (await ask('usage', undefined)) as Usage,
    collect: async () => void (await ask('collect', undefined)),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function nextFrom(child: ChildProcess, file: string): Promise<Answered> {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const onExit = (code: number | null): void => reject(new Error(`${file} ended with ${code}`));
  child.once('message', (message) => resolve(message as Answered));
  child.once('exit', onExit);
  const answered = await promise.finally(() => child.off('exit', onExit));
  if ('error' in answered) throw new Error(`${file}: ${answered.error}`);
  return answered;
}
