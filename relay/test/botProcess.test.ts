import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageEntries } from '#protocol';
import { systemClock } from '../clock.ts';
import { connectProvider, makeAccount, openPage, valueOf } from './support/index.ts';

const main = join(import.meta.dirname, '../main.ts');
const patience = { timeout: 20_000, interval: 50 };
let folder: string;
let cleanups: (() => void)[];

beforeEach(() => {
  cleanups = [];
  folder = mkdtempSync(join(tmpdir(), 'cutuca-bot-'));
});

afterEach(() => {
  for (const cleanup of cleanups) cleanup();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
});

async function start(settings: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env['PATH'], CUTUCA_DATA: folder, CUTUCA_PORT: '0', ...settings };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  cleanups.push(() => void child.kill('SIGKILL'));
  let said = '';
  for (const output of [child.stdout, child.stderr]) {
    output.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  // Its output ends when nobody is left who could write to it: the relay, and the bot that it started.
  const allGone = once(child, 'close');
  const url = await vi.waitFor(() => {
    const found = /Cutuca is at (https?:\S+?),?\s/.exec(said)?.[1];
    if (found === undefined) throw new Error(`It did not start: ${said}`);
    return found;
  }, patience);
  return { child, url, allGone };
}

/** What the first contact has said to somebody who has just come. */
async function greetingTo(url: string, handle: string): Promise<() => readonly string[]> {
  const account = await makeAccount({ url, clock: systemClock }, handle);
  const [contact] = valueOf(await account.call('contacts')).contacts;
  if (!contact) throw new Error('There is no first contact.');
  const socket = connectProvider({ url }, () => account.token);
  const page = openPage(socket, account, contact.conversation);
  cleanups.push(() => {
    page.destroy();
    socket.destroy();
  });
  return () =>
    pageEntries(page.document).flatMap(({ body }) => (body.kind === 'text' ? [body.text] : []));
}

describe('the bot of a relay', { timeout: 60_000 }, () => {
  it('[B14] is there with the relay, greets who comes, and ends with it in time', async () => {
    const { child, url, allGone } = await start();
    const texts = await greetingTo(url, 'alice');
    await vi.waitFor(() => expect(texts().join()).toContain('Gepeto'), patience);
    const asked = performance.now();
    child.kill('SIGTERM');
    await allGone;
    expect(child.exitCode).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5_000);
  });

  it('[X15] is there also where the relay serves https, whatever its certificate is for', async () => {
    // For those who are to be greeted; the bot gets an environment without it.
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const certificates = join(import.meta.dirname, 'support/certificates');
    const { url } = await start({
      CUTUCA_TLS_CERT: join(certificates, 'first.cert.pem'),
      CUTUCA_TLS_KEY: join(certificates, 'first.key.pem'),
    });
    expect(url).toMatch(/^https:/);
    const texts = await greetingTo(url, 'alice');
    await vi.waitFor(() => expect(texts().join()).toContain('Gepeto'), patience);
  });

  it('[B14] ends with a relay that is killed', async () => {
    const { child, url, allGone } = await start();
    const texts = await greetingTo(url, 'alice');
    await vi.waitFor(() => expect(texts()).toHaveLength(1), patience);
    child.kill('SIGKILL');
    await allGone;
    expect(child.signalCode).toBe('SIGKILL');
  });

  it('[B14] is started again when it dies', async () => {
    const { child, url } = await start();
    const texts = await greetingTo(url, 'alice');
    await vi.waitFor(() => expect(texts()).toHaveLength(1), patience);
    const children = `/proc/${child.pid}/task/${child.pid}/children`;
    process.kill(Number(readFileSync(children, 'utf8').trim()), 'SIGKILL');
    const others = await greetingTo(url, 'bob');
    await vi.waitFor(() => expect(others()).toHaveLength(1), patience);
    expect(texts()).toHaveLength(1);
  });
});
