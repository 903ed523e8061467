import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectRaw, makeAccount } from './support/index.ts';
import { systemClock } from '../clock.ts';

type Ended = { readonly code: number | null; readonly stderr: string };
type Running = {
  readonly child: ChildProcess;
  readonly url: Promise<string>;
  /** The administrator's. */
  readonly link: Promise<string>;
  readonly ended: Promise<Ended>;
};

const main = join(import.meta.dirname, '../main.ts');
let folder: string;
let running: Running[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cutuca-process-'));
  running = [];
});

afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all(running.map(({ ended }) => ended));
  rmSync(folder, { recursive: true });
});

function start(settings: Readonly<Record<string, string>> = {}): Running {
  const own = { CUTUCA_DATA: folder, CUTUCA_PORT: '0', CUTUCA_BOT: 'off' };
  const env = { PATH: process.env['PATH'], ...own, ...settings };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  const url = Promise.withResolvers<string>();
  const link = Promise.withResolvers<string>();
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    const [, found] = /Cutuca is at (\S+)\n/.exec(stdout) ?? [];
    if (found !== undefined) url.resolve(found);
    const [administratorLink] = /http\S+#invite=\S+(?=\n)/.exec(stdout) ?? [];
    if (administratorLink !== undefined) link.resolve(administratorLink);
  });
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, stderr: stderr.trim() }));
  const started = { child, url: url.promise, link: link.promise, ended };
  running.push(started);
  return started;
}

describe('the process', { timeout: 30_000 }, () => {
  it('[R1] says where it is, on the loopback address alone', async () => {
    const url = await start().url;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  it('[X3] asks nothing at its first start, keeps its data for its owner, and prints a link for its administrator', async () => {
    const first = start({ CUTUCA_DATA: join(folder, 'new', 'data') });
    const url = await first.url;
    const link = await first.link;
    expect(link.startsWith(`${url}/#invite=`)).toBe(true);
    const kept = readdirSync(join(folder, 'new/data'), { recursive: true, encoding: 'utf8' });
    const open = ['.', ...kept].filter((name) => {
      const found = statSync(join(folder, 'new/data', name));
      return (found.mode & 0o777) !== (found.isDirectory() ? 0o700 : 0o600);
    });
    expect(open).toEqual([]);
  });

  it('[X3] prints its public address where it has one', async () => {
    const publicUrl = 'https://chat.example';
    const { url, link } = start({ CUTUCA_PUBLIC_URL: publicUrl });
    expect(await url).toBe(publicUrl);
    expect((await link).startsWith(`${publicUrl}/#invite=`)).toBe(true);
  });

  it('[R23] writes nothing but JSON into its log, whatever somebody sends', async () => {
    const { child, url, ended } = start();
    const relay = { url: await url, clock: systemClock };
    const mallory = await makeAccount(relay, 'mallory');
    for (let round = 0; round < 3; round += 1) {
      const peer = await connectRaw(relay, mallory.token);
      const name = `roster:${mallory.user}`;
      await peer.open(name);
      peer.sendUpdate(name, Uint8Array.of(9, 9, 9));
      await peer.closedBecause(name);
      peer.sendBytes(new Uint8Array(100).fill(255));
      await peer.ended;
    }
    child.kill('SIGTERM');
    const { stderr } = await ended;
    const lines = stderr.split('\n').filter(Boolean);
    expect(lines.map((line) => typeof JSON.parse(line))).toEqual(lines.map(() => 'object'));
    expect(stderr).not.toContain('closing connection');
  });

  it('[R1] reports all wrong settings and does not start', async () => {
    const { code, stderr } = await start({ CUTUCA_PORT: 'many', CUTUCA_REGISTRATION: 'maybe' }).ended;
    expect(code).toBe(78);
    expect(stderr.split('\n')).toEqual([
      'CUTUCA_PORT should be a port from 0 to 65535 (0: any free one), but is "many".',
      'CUTUCA_REGISTRATION should be open, invite or closed, but is "maybe".',
    ]);
  });

  it('[R1] says in one sentence that its port is in use', async () => {
    const { port } = new URL(await start().url);
    const second = start({ CUTUCA_PORT: port, CUTUCA_DATA: join(folder, 'other') });
    expect(await second.ended).toEqual({
      code: 1,
      stderr: `Port ${port} of 127.0.0.1 is in use. Stop what uses it, or set CUTUCA_PORT to another one.`,
    });
  });

  it('[R2] refuses data that another relay is using', async () => {
    await start().url;
    expect(await start().ended).toEqual({
      code: 1,
      stderr: `Another relay is using ${folder}. Stop it first, or give this one another CUTUCA_DATA.`,
    });
  });

  it('[R1] says in one sentence that its data is damaged', async () => {
    writeFileSync(
      join(folder, 'cutuca.sqlite'),
      'This is no database, whatever its name is. '.repeat(100),
    );
    expect(await start().ended).toEqual({
      code: 1,
      stderr: `The database in ${folder} is damaged. Restore it from a backup, or set CUTUCA_DATA to another folder.`,
    });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    '[R11] on %s ends with 0 within five seconds',
    async (signal) => {
      const { child, url, ended } = start();
      await url;
      const asked = performance.now();
      child.kill(signal);
      expect((await ended).code).toBe(0);
      expect(performance.now() - asked).toBeLessThan(5_000);
    },
  );

  it('[R2] keeps accounts when it is killed, and its data is free at once', async () => {
    const first = start();
    await makeAccount({ url: await first.url, clock: systemClock }, 'alice');
    first.child.kill('SIGKILL');
    await first.ended;
    const info = await fetch(`${await start().url}/api/relay`);
    expect(await info.json()).toMatchObject({ empty: false });
  });

  it('[I2] writes no token and no password to its log', async () => {
    const { child, url, ended } = start();
    const alice = await makeAccount({ url: await url, clock: systemClock }, 'alice');
    await fetch(`${await url}/api/session`, { method: 'POST', body: alice.password });
    child.kill('SIGTERM');
    const { stderr } = await ended;
    const secrets = [alice.password, alice.token, alice.cookie];
    expect(secrets.filter((secret) => stderr.includes(secret))).toEqual([]);
  });
});
