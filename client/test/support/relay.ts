/** A real relay in a process of its own, that goes away and comes back at the same address with the same data. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface RelayProcess {
  /** Where its data lies. */
  readonly data: string;
  /** Where people reach it. */
  readonly url: string;
  /** Where it listens, which differs behind a proxy. */
  readonly ownUrl: string;
  /** Ends it as a service manager would; what it accepted stays in its data. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops it, and deletes its data. */
  remove(): Promise<void>;
}

type Settings = Readonly<Record<string, string>>;

/** What to run: from source, or the executable. */
export type Program = readonly [file: string, ...args: readonly string[]];

const fromSource: Program = [process.execPath, resolve(import.meta.dirname, '../../../relay/main.ts')];

export async function startRelayProcess(
  settings: Settings = {},
  program: Program = fromSource,
): Promise<RelayProcess> {
  const data = mkdtempSync(join(tmpdir(), 'cutuca-journey-'));
  let { child, url, ownUrl } = await run(program, {
    CUTUCA_PORT: '0',
    CUTUCA_BOT: 'off',
    ...settings,
    CUTUCA_DATA: data,
  });
  const { port } = new URL(ownUrl);

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'close');
    child.kill(signal);
    await ended;
  }

  return {
    data,
    url,
    ownUrl,
    stop: async () => end('SIGTERM'),
    kill: async () => end('SIGKILL'),
    async start() {
      ({ child, url, ownUrl } = await run(program, {
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

type Started = { readonly child: ChildProcess; readonly url: string; readonly ownUrl: string };

/** Resolves once the relay has said where it is. */
async function run([file, ...args]: Program, settings: Settings): Promise<Started> {
  const env = { CUTUCA_BOT: 'off', ...settings };
  const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const started = Promise.withResolvers<Started>();
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
    const url = addressIn(said, 'Cutuca is at');
    const ownUrl = url === settings['CUTUCA_PUBLIC_URL'] ? addressIn(said, 'It listens at') : url;
    if (url !== undefined && ownUrl !== undefined) started.resolve({ child, url, ownUrl });
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.once('close', () => started.reject(new Error(`The relay did not start: ${said}`)));
  return started.promise;
}

function addressIn(said: string, words: string): string | undefined {
  return new RegExp(`${words} (https?:\\S+?),?\\s`).exec(said)?.[1];
}
