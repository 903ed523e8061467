/** Starts a measured relay, and asks it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, systemClock } from '../../clock.ts';
import type { Ask, Measured, Told } from './messages.ts';

export type MeasuredRelay = {
  readonly url: string;
  /** The relay's own time. */
  readonly clock: Clock;
  /** How long the relay's main thread has been at work since its start, in ms. */
  readonly busyTime: () => number;
  readonly advance: (ms: number) => Promise<void>;
  readonly measure: (options?: { readonly memory: boolean }) => Promise<Measured>;
  readonly close: () => Promise<void>;
};

/** From the scheduler of Linux, which counts in ns. */
const busyTimeOf = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

export async function startMeasuredRelay(): Promise<MeasuredRelay> {
  const folder = mkdtempSync(join(tmpdir(), 'cutuca-cost-'));
  const child = fork(join(import.meta.dirname, 'relayProcess.ts'), [folder], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let offset = 0;

  const told = async <T extends Told['type']>(type: T): Promise<Extract<Told, { type: T }>> => {
    const [message] = (await once(child, 'message')) as [Told];
    if (message.type !== type) throw new Error(`The relay said ${message.type}, not ${type}`);
    return message as Extract<Told, { type: T }>;
  };
  const ask = async <T extends Told['type']>(
    question: Ask,
    type: T,
  ): Promise<Extract<Told, { type: T }>> => {
    const answer = told(type);
    child.send(question);
    return answer;
  };

  const { port } = await told('started');
  return {
    url: `http://127.0.0.1:${port}`,
    clock: { now: () => systemClock.now() + offset },
    busyTime: () => busyTimeOf(child.pid ?? 0),
    advance: async (ms) => {
      offset += ms;
      await ask({ type: 'advance', ms }, 'advanced');
    },
    measure: async ({ memory } = { memory: false }) => ask({ type: 'measure', memory }, 'measured'),
    close: async () => {
      await ask({ type: 'close' }, 'closed');
      child.disconnect();
      await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
