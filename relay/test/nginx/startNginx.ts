/**
 * Runs the real nginx with the example in deploy/, so that the example is proven: what differs between a test and somebody's
 * server – ports, names, certificates – is put in its place, and every place must be there.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const example = resolve(import.meta.dirname, '../../../deploy/nginx.conf');
const paths = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];

/** Where nginx is, installed first where that is possible: by root, on Debian. Undefined where there is none. */
export function ensureNginx(): string | undefined {
  const found = findNginx();
  if (found !== undefined || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  // In run level 1 Debian installs services without starting them.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const run = (...args: readonly string[]) =>
    spawnSync('/usr/bin/apt-get', args, { stdio: 'ignore', env });
  run('update');
  run('install', '--yes', '--no-install-recommends', 'nginx-light');
  return findNginx();
}

function findNginx(): string | undefined {
  return paths.find((path) => existsSync(path));
}

export type Nginx = {
  readonly url: string;
  readonly stop: () => Promise<void>;
};

type Options = {
  readonly port: number;
  readonly relayPort: number;
  /** PEM files. */
  readonly certificate: { readonly cert: string; readonly key: string };
  /** How long it waits for a side that says nothing; seconds. */
  readonly patience?: number;
};

export async function startNginx(nginx: string, options: Options): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'cutuca-nginx-'));
  const config = join(folder, 'nginx.conf');
  writeFileSync(config, wrap(adapt(readFileSync(example, 'utf8'), options), folder));
  const child = spawn(nginx, ['-p', folder, '-c', config, '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const ended = once(child, 'close');
  while (!(await isOpen(options.port))) {
    if (child.exitCode !== null) throw new Error(`nginx does not start: ${complaints}`);
    await setTimeout(20);
  }
  return {
    url: `https://localhost:${options.port}`,
    stop: async () => {
      end(child);
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function end(child: ChildProcess): void {
  if (child.exitCode === null) child.kill('SIGTERM');
}

/** The example as somebody would change it who has this port, this name, and this certificate. */
function adapt(text: string, { port, relayPort, certificate, patience = 600 }: Options): string {
  const changes: Readonly<Record<string, string>> = {
    'listen 80;': 'listen unix:plain.socket;',
    'listen 443 ssl http2;': `listen 127.0.0.1:${port} ssl http2;`,
    'server 127.0.0.1:7780;': `server 127.0.0.1:${relayPort};`,
    'server_name chat.example.org;': 'server_name localhost;',
    '/etc/letsencrypt/live/chat.example.org/fullchain.pem': certificate.cert,
    '/etc/letsencrypt/live/chat.example.org/privkey.pem': certificate.key,
    'proxy_read_timeout 10m;': `proxy_read_timeout ${patience}s;`,
    'proxy_send_timeout 10m;': `proxy_send_timeout ${patience}s;`,
  };
  let adapted = text;
  for (const [place, change] of Object.entries(changes)) {
    if (!adapted.includes(place)) throw new Error(`deploy/nginx.conf has no “${place}” any more.`);
    adapted = adapted.replaceAll(place, change);
  }
  return adapted;
}

/** What a distribution's nginx.conf has around it; everything that it writes is in the folder. */
function wrap(site: string, folder: string): string {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const temporary = places.map((name) => `${name}_temp_path ${folder};`);
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ['user root;'] : []),
    'daemon off; worker_processes 1; pid nginx.pid; events {}',
    `http { access_log off; ${temporary.join(' ')}`,
    site.replace('unix:plain.socket', `unix:${folder}/plain.socket`),
    '}',
  ].join('\n');
}

async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** A port that nobody listened on a moment ago. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new TypeError('It has no port.');
  return address.port;
}
