/**
 * A relay in a process of its own, which says what it costs: CPU, memory, disk, and the longest time it answered nobody. Its
 * clock is ahead of the machine's by as much as it is told, so that the minute of an attacker lasts as long as its work.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Clock, systemClock } from '../../clock.ts';
import { silentLogger } from '../../logger.ts';
import { createRelay } from '../../relay.ts';
import type { Ask, Told } from './messages.ts';
import { useTimersOf } from './timersOfClock.ts';

/** Between looks at how long the event loop was held up, in ms. */
const lookEvery = 5;

let offset = 0;
const clock: Clock = { now: () => systemClock.now() + offset };
const runDue = useTimersOf(clock);

/** The longest turn of the event loop since somebody asked, in ms of this thread's own CPU: a busy machine does not count. */
function watchStalls(): () => number {
  let longest = 0;
  let wall = performance.now();
  let cpu = process.threadCpuUsage();
  setInterval(() => {
    const used = process.threadCpuUsage(cpu);
    const passed = performance.now() - wall;
    longest = Math.max(longest, Math.min(passed - lookEvery, (used.user + used.system) / 1_000));
    wall = performance.now();
    cpu = process.threadCpuUsage();
  }, lookEvery).unref();
  return () => {
    const stall = longest;
    longest = 0;
    return stall;
  };
}

/** What lives after a full collection, in bytes. */
async function liveMemory(): Promise<number> {
  for (let round = 0; round < 2; round += 1) {
    globalThis.gc?.();
    await setTimeout(0);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .reduce((sum, { parentPath, name }) => sum + sizeOfFile(join(parentPath, name)), 0);

const sizeOfFile = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

const [folder = ''] = process.argv.slice(2);
const relay = await createRelay({
  config: { host: '127.0.0.1', port: 0, registration: 'open', data: folder },
  clock,
  logger: silentLogger,
  // Pings come in real time, and would be missed by the clock that is put forward.
  syncTiming: { silentFor: 24 * 3_600_000 },
});
const longestStall = watchStalls();

async function answer(ask: Ask): Promise<Told> {
  switch (ask.type) {
    case 'advance':
      offset += ask.ms;
      runDue();
      return { type: 'advanced' };
    case 'measure': {
      const { user, system } = process.cpuUsage();
      return {
        type: 'measured',
        cpu: (user + system) / 1_000,
        longestStall: longestStall(),
        memory: ask.memory ? await liveMemory() : 0,
        disk: sizeOf(folder),
      };
    }
    case 'close':
      await relay.close();
      return { type: 'closed' };
  }
}

process.on('message', (ask: Ask) => void answer(ask).then((told) => process.send?.(told)));
process.send?.({ type: 'started', port: relay.port } satisfies Told);
