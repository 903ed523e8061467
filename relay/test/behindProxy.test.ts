import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { rateLimits } from '../http/index.ts';
import { callRelay, makeDevice, startRelay, type TestRelay } from './support/index.ts';

let relay: TestRelay;

afterEach(async () => {
  await relay.close();
});

async function register(handle: string, headers: Readonly<Record<string, string>>) {
  const device = await (await makeDevice()).claim(handle);
  const body = { handle, displayName: handle, password: 'correct horse battery', device };
  return callRelay(relay.url, 'createAccount', { body, headers });
}

const viaProxy = (client: string) => ({ 'X-Forwarded-For': client, 'X-Forwarded-Proto': 'https' });
const oneEach = { ...rateLimits, accountsFromAddress: { times: 1, seconds: 60 } };

describe('behind a proxy that is trusted', () => {
  it('[X6] attempts are counted for the client, and its cookie never travels in the open', async () => {
    relay = await startRelay({ config: { trustedProxies: ['127.0.0.1'] }, rateLimits: oneEach });
    const alice = await register('alice', viaProxy('203.0.113.1'));
    expect(alice.response.headers.getSetCookie()[0]).toMatch(/; Secure\b/);
    expect((await register('bob', viaProxy('203.0.113.2'))).status).toBe(200);
    expect((await register('carol', viaProxy('203.0.113.2'))).status).toBe(429);
  });
});

describe('behind nothing that is trusted', () => {
  it('[X6] what a client says of itself counts for nothing', async () => {
    relay = await startRelay({ rateLimits: oneEach });
    const mallory = await register('mallory', viaProxy('203.0.113.1'));
    expect(mallory.response.headers.getSetCookie()[0]).not.toMatch(/; Secure\b/);
    expect((await register('mallory-2', viaProxy('203.0.113.2'))).status).toBe(429);
  });
});

describe('under the name of another site', () => {
  const ask = async (headers: Readonly<Record<string, string>>) => {
    const answered = Promise.withResolvers<{ status: number | undefined; text: string }>();
    const call = request({ host: '127.0.0.1', port: relay.port, path: '/api/relay', headers });
    call.on('error', answered.reject);
    call.on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => answered.resolve({ status: response.statusCode, text }));
    });
    call.end();
    return answered.promise;
  };

  it('[X7] a relay for this machine says nothing, but how to change that', async () => {
    relay = await startRelay();
    expect(await ask({ Host: 'evil.example' })).toEqual({
      status: 403,
      text: '{"error":{"type":"forbidden","detail":"host"}}',
    });
    const page = await ask({ Host: 'evil.example', Accept: 'text/html' });
    expect(page.status).toBe(421);
    expect(page.text).toContain('CUTUCA_PUBLIC_URL');
    expect((await ask({ Host: 'localhost' })).status).toBe(200);
  });
});
