/** The relay as a process of its own, which can be killed like a machine that loses its power. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export type ChildRelay = {
  readonly url: string;
  /** Starts it on the same data and port; resolves when it takes updates. */
  readonly start: (program: Program) => Promise<void>;
  /** SIGKILL; resolves when it is gone. */
  readonly kill: () => Promise<void>;
};

/** The relay as people run it, or one that compacts all the time. */
export type Program = 'relay' | 'hasty';

const programs: Record<Program, string> = {
  relay: join(import.meta.dirname, '../../main.ts'),
  hasty: join(import.meta.dirname, 'hastyRelay.ts'),
};

/** In ms. */
const patience = 20_000;

export async function makeChildRelay(folder: string): Promise<ChildRelay> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;

  const start = async (program: Program): Promise<void> => {
    const started = spawn(process.execPath, [programs[program]], {
      env: {
        ...process.env,
        CUTUCA_DATA: folder,
        CUTUCA_BOT: 'off',
        CUTUCA_PORT: String(port),
        CUTUCA_REGISTRATION: 'open',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaints = '';
    started.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints = (complaints + text).slice(-4_000);
    });
    child = started;
    const deadline = Date.now() + patience;
    while (!(await isReady(url))) {
      if (started.exitCode !== null || Date.now() > deadline) {
        throw new Error(`The relay did not start. It said: ${complaints}`);
      }
      await setTimeout(20);
    }
  };

  const kill = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };

  return { url, start, kill };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/ready`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
