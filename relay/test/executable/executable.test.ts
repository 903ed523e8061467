import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { say } from '#protocol/testing';
import { systemClock } from '../../clock.ts';
import { version } from '../../version.ts';
import {
  connectProvider,
  makeAccount,
  makeContacts,
  openPage,
  signInTo,
  type TestAccount,
  valueOf,
} from '../support/index.ts';
import { type Copy, copyExecutable, repository, type Running } from './program.ts';

const patience = { timeout: 20_000, interval: 20 };
const anyPort = ['--port', '0'];
let copy: Copy;
let running: Running | undefined;

beforeAll(() => {
  copy = copyExecutable();
});

afterAll(() => {
  copy.remove();
});

afterEach(async () => {
  await running?.end('SIGKILL');
  running = undefined;
  rmSync(join(copy.folder, 'data'), { recursive: true, force: true });
});

/** Starts it beside whatever ran before in this test. */
async function start(...args: Parameters<Copy['start']>): Promise<Running> {
  running = await copy.start(...args);
  return running;
}

describe('the executable, copied to an empty folder and started with an empty environment', () => {
  it('[X2] lets two people talk, and has everything when it was killed and started again', async () => {
    const first = await start([...anyPort, '--bot', 'off']);
    const at = { url: first.url, clock: systemClock };
    const [alice, bob] = [await makeAccount(at, 'alice'), await makeAccount(at, 'bob')];
    const conversation = await makeContacts(alice, bob);
    const open = (url: string, person: TestAccount, token: string) => {
      const socket = connectProvider({ url }, () => token);
      return { socket, page: openPage(socket, person, conversation) };
    };
    const pages = [open(first.url, alice, alice.token), open(first.url, bob, bob.token)];
    const said: string[] = [];
    for (const { page } of pages) {
      await vi.waitUntil(() => page.provider.isSynced, patience);
      said.push(`line ${said.length + 1}`);
      const entry = await say(page.session, said.at(-1) ?? '');
      await vi.waitUntil(() => page.isDurable(entry), patience);
    }
    for (const { page } of pages) await vi.waitFor(() => expect(page.texts()).toEqual(said), patience);
    await first.end('SIGKILL');
    for (const { page, socket } of pages) {
      page.destroy();
      socket.destroy();
    }

    const second = await start([...anyPort, '--bot', 'off']);
    const again = { url: second.url, clock: systemClock };
    const { accessToken } = valueOf(await signInTo(again, alice));
    const { page, socket } = open(second.url, alice, accessToken);
    await vi.waitFor(() => expect(page.texts()).toEqual(said), patience);
    page.destroy();
    socket.destroy();
  });

  it('[X2] brings its bot, which greets whoever comes, and ends with it', async () => {
    const { url, child } = await start(anyPort);
    const alice = await makeAccount({ url, clock: systemClock }, 'alice');
    const [bot] = valueOf(await alice.call('contacts')).contacts;
    if (!bot) throw new Error('There is no first contact.');
    const socket = connectProvider({ url }, () => alice.token);
    const page = openPage(socket, alice, bot.conversation);
    await vi.waitFor(() => expect(page.texts()).not.toEqual([]), patience);
    page.destroy();
    socket.destroy();
    await running?.end('SIGTERM');
    expect(child.exitCode).toBe(0);
    expect(readdirSync(copy.folder).filter((name) => name.startsWith('.cutuca-'))).toEqual([]);
  });

  it('[X2] serves every file of the web app, as it was built and compressed beforehand', async () => {
    const { url } = await start([...anyPort, '--bot', 'off']);
    const app = join(repository, 'dist/client');
    const files = readdirSync(app, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('.vite'))
      .map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const built = readFileSync(file);
      const path = file.slice(app.length);
      const forms = [await get(url + path, 'br'), await get(url + path, 'gzip'), await get(url + path)];
      expect(forms.map(unpack).map((bytes) => bytes.equals(built))).toEqual([true, true, true]);
    }
    expect((await get(`${url}/`, 'br')).encoding).toBe('br');
    expect((await get(`${url}/.vite/manifest.json`)).status).toBe(404);
  });

  it('[X2] loads nothing that is not its own', async () => {
    const { child } = await start([...anyPort, '--bot', 'off']);
    const mapped = readFileSync(`/proc/${child.pid}/maps`, 'utf8');
    expect(mapped).toContain(copy.file);
    expect(mapped).not.toContain(repository);
  });

  it('[X2] has the commands that it has from source', async () => {
    expect(await copy.run(['version'])).toEqual({ code: 0, said: `${version}\n` });
    expect(await copy.run(['sevre'])).toMatchObject({ code: 64 });
    expect(await copy.run(['doctor', ...anyPort])).toMatchObject({ code: 0 });
    const port = new URL((await start([...anyPort, '--bot', 'off'])).url).port;
    expect(await copy.run(['health', '--port', port])).toMatchObject({ code: 0 });
    expect(await copy.run(['user', 'add', 'alice', '--admin'])).toMatchObject({ code: 0 });
    expect((await copy.run(['user', 'list'])).said).toMatch(/^alice +alice +administrator/m);
    expect((await copy.run(['bot'])).code).toBe(78);
  });

  it('[X2] starts where /tmp can’t be used, and takes no orders that are for Node', async () => {
    const env = { TMPDIR: join(copy.folder, 'nowhere'), NODE_OPTIONS: '--require ./nowhere.cjs' };
    const { url } = await start([...anyPort, '--bot', 'off'], env);
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    expect(readdirSync(copy.folder).toSorted()).toEqual(['cutuca', 'data']);
  });
});

type Got = {
  readonly status: number | undefined;
  readonly encoding: string | undefined;
  readonly body: Buffer;
};

/** Not fetch, which unpacks what it gets. */
async function get(url: string, encoding = 'identity'): Promise<Got> {
  const answered = Promise.withResolvers<Got>();
  const asking = request(url, { headers: { 'Accept-Encoding': encoding } }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () =>
      answered.resolve({
        status: response.statusCode,
        encoding: response.headers['content-encoding'],
        body: Buffer.concat(chunks),
      }),
    );
  });
  asking.on('error', answered.reject);
  asking.end();
  return answered.promise;
}

function unpack({ encoding, body }: Got): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}
