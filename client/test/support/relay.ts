/** A real relay in a process of its own, that goes away and comes back at the same address with the same data. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface RelayProcess {
  readonly url: string;
  /** Ends it as a service manager would; what it accepted stays in its data. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops it, and deletes its data. */
  remove(): Promise<void>;
}

type Settings = Readonly<Record<string, string>>;

const main = resolve(import.meta.dirname, '../../../relay/main.ts');

export async function startRelayProcess(settings: Settings = {}): Promise<RelayProcess> {
  const data = mkdtempSync(join(tmpdir(), 'cutuca-journey-'));
  let { child, url } = await run({
    CUTUCA_PORT: '0',
    CUTUCA_BOT: 'off',
    ...settings,
    CUTUCA_DATA: data,
  });
  const port = new URL(url).port;

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'close');
    child.kill(signal);
    await ended;
  }

  return {
    url,
    stop: async () => end('SIGTERM'),
    kill: async () => end('SIGKILL'),
    async start() {
      ({ child, url } = await run({
        CUTUCA_BOT: 'off',
        ...settings,
        CUTUCA_DATA: data,
        CUTUCA_PORT: port,
      }));
    },
    async remove() {
      await end('SIGKILL');
      rmSync(data, { recursive: true });
    },
  };
}

/** A port that nobody listened on a moment ago, for who must know it before the relay says where it is. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

/** Resolves once the relay has said where it is. */
async function run(settings: Settings): Promise<{ child: ChildProcess; url: string }> {
  const env = { PATH: process.env['PATH'], CUTUCA_BOT: 'off', ...settings };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const address = Promise.withResolvers<string>();
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
    const url = /Cutuca is at (?<url>http:\S+?),?\s/.exec(said)?.groups?.['url'];
    if (url !== undefined) address.resolve(url);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.once('close', () => address.reject(new Error(`The relay did not start: ${said}`)));
  return { child, url: await address.promise };
}
