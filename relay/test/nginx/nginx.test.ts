import { request } from 'node:https';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { limits, syncPath, syncProtocol, tokenProtocol } from '#protocol';
import { ensureNginx, findFreePort, type Nginx, startNginx } from './index.ts';
import { rateLimits } from '../../http/index.ts';
import {
  makeAccount,
  makeDevice,
  startRelay,
  type TestRelay,
  type TestRelayOptions,
} from '../support/index.ts';

const certificates = join(import.meta.dirname, '../support/certificates');
const certificate = {
  cert: join(certificates, 'first.cert.pem'),
  key: join(certificates, 'first.key.pem'),
};
const path = ensureNginx();
if (path === undefined) {
  console.warn(
    'nginx is not tested: it is not here, and only root can install it (apt-get install nginx-light).',
  );
}

let relay: TestRelay;
let nginx: Nginx;

afterEach(async () => {
  await nginx.stop();
  await relay.close();
});

async function startBoth(options: TestRelayOptions = {}, patience?: number): Promise<void> {
  const port = await findFreePort();
  const config = { publicUrl: `https://localhost:${port}`, trustedProxies: ['127.0.0.1'] };
  relay = await startRelay({ ...options, config });
  nginx = await startNginx(path ?? '', {
    port,
    relayPort: relay.port,
    certificate,
    ...(patience !== undefined && { patience }),
  });
}

type Call = {
  readonly path: string;
  readonly body: string;
  /** The address to call from: all of 127/8 is this machine. */
  readonly from?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

async function post({ path: at, body, from, headers = {} }: Call) {
  const answered = Promise.withResolvers<{
    status: number | undefined;
    text: string;
    cookie: string;
  }>();
  const call = request(
    `${nginx.url.replace('localhost', '127.0.0.1')}${at}`,
    {
      method: 'POST',
      rejectUnauthorized: false,
      ...(from !== undefined && { localAddress: from }),
      headers: { Host: new URL(nginx.url).host, 'Content-Type': 'application/json', ...headers },
    },
    (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      const cookie = response.headers['set-cookie']?.[0] ?? '';
      response.on('end', () => answered.resolve({ status: response.statusCode, text, cookie }));
    },
  );
  call.on('error', answered.reject);
  call.end(body);
  return answered.promise;
}

async function register(handle: string, call: Partial<Call>) {
  const device = await (await makeDevice()).claim(handle);
  const body = { handle, displayName: handle, password: 'correct horse battery', device };
  return post({ path: '/api/accounts', body: JSON.stringify(body), ...call });
}

describe.skipIf(path === undefined)('behind nginx with the example’s configuration', () => {
  it('[X12] a socket stays open however long nobody says anything', async () => {
    // As 10 minutes are to 20 seconds.
    await startBoth({ syncTiming: { pingEvery: 33 } }, 1);
    const alice = await makeAccount(relay, 'alice');
    const socket = new WebSocket(
      `${nginx.url.replace('https', 'wss')}${syncPath}`,
      [syncProtocol, tokenProtocol(alice.token)],
      { rejectUnauthorized: false, origin: nginx.url },
    );
    const closed = Promise.withResolvers<string>();
    socket.on('close', () => closed.resolve('closed'));
    socket.on('error', (error) => closed.resolve(error.message));
    socket.on('open', () => socket.on('message', () => {}));
    const outcome = await Promise.race([closed.promise, setTimeout(3_000, 'open')]);
    expect([outcome, socket.readyState]).toEqual(['open', WebSocket.OPEN]);
    socket.terminate();
  });

  it('[X12] each client has its own address, whatever it says of itself, and a Secure cookie', async () => {
    const accountsFromAddress = { times: 1, seconds: 60 };
    await startBoth({ rateLimits: { ...rateLimits, accountsFromAddress } });
    const alice = await register('alice', { from: '127.0.0.2' });
    expect(alice).toMatchObject({ status: 200 });
    expect(alice.cookie).toMatch(/; Secure\b/);
    expect(await register('bob', { from: '127.0.0.3' })).toMatchObject({ status: 200 });
    const pretend = { 'X-Forwarded-For': '203.0.113.7' };
    expect(await register('carol', { from: '127.0.0.3', headers: pretend })).toMatchObject({
      status: 429,
    });
  });

  it('[X12] it is the relay that says what is too large', async () => {
    await startBoth();
    const refused = await post({ path: '/api/session', body: 'x'.repeat(limits.http.bodyBytes + 1) });
    expect(refused).toMatchObject({ status: 413, text: '{"error":{"type":"too-large"}}' });
  });
});
