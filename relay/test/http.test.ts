import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, limits, type Route } from '#protocol';
import { makeAccount, startRelay, type TestAccount, type TestRelay } from './support/index.ts';

let relay: TestRelay;
let alice: TestAccount;

beforeAll(async () => {
  relay = await startRelay();
  alice = await makeAccount(relay, 'alice');
});

afterAll(async () => {
  await relay.close();
});

const call = (path: string, init: RequestInit = {}) => fetch(relay.url + path, init);

/** Every route as a call that brings nothing with it. */
const bare = Object.entries(api).map(([name, route]: [string, Route]) => ({
  name,
  access: route.access,
  method: route.method,
  path: route.path.replaceAll(/:\w+/g, 'A'.repeat(43)),
}));

describe('the API', () => {
  it.each(bare.filter(({ access }) => access !== 'public'))(
    '[I2] has $method $path, closed to whoever has no $access',
    async ({ method, path }) => {
      const response = await call(path, { method });
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ error: { type: 'no-token' } });
    },
  );

  it.each(bare.filter(({ access }) => access === 'public'))(
    '[I2] has $method $path, open to all',
    async ({ method, path }) => {
      // Open to all, so an empty call comes as far as being read.
      const response = await call(path, { method });
      expect({ GET: 200, POST: 400 }).toHaveProperty(method, response.status);
    },
  );

  it('[R8] says of everything else that it is not there', async () => {
    for (const path of ['/api', '/api/', '/api/users', '/api/relay/x', '/api/__proto__']) {
      const response = await call(path, { headers: { Accept: 'text/html' } });
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.json()).toEqual({ error: { type: 'not-found' } });
    }
    expect((await call('/api/relay', { method: 'DELETE' })).status).toBe(404);
  });
});

describe('a body', () => {
  const post = (body: string | ReadableStream, type = 'application/json') =>
    call('/api/session', { method: 'POST', body, headers: { 'Content-Type': type }, duplex: 'half' });

  const stream = (bytes: number) => new Blob(['x'.repeat(bytes)]).stream();

  it.each([
    ['text', 'hello', 'text/plain', 400, 'not-json'],
    ['a form', 'handle=alice', 'application/x-www-form-urlencoded', 400, 'not-json'],
    ['half of an object', '{"handle":', 'application/json', 400, 'not-json'],
    ['nothing', '', 'application/json', 400, 'not-json'],
    ['a list', '[]', 'application/json', 422, 'wrong-shape'],
    ['null', 'null', 'application/json', 422, 'wrong-shape'],
    ['an object of another shape', '{"handle":{}}', 'application/json', 422, 'wrong-shape'],
    ['a prototype', '{"__proto__":{"handle":"alice"}}', 'application/json', 422, 'wrong-shape'],
  ])('[R12] that is %s is refused', async (_, body, type, status, refusal) => {
    const response = await post(body, type);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { type: refusal } });
  });

  it('[R12] that is too large is refused, whether or not it says so beforehand', async () => {
    for (const body of ['x'.repeat(limits.http.bodyBytes + 1), stream(limits.http.bodyBytes + 1)]) {
      const response = await post(body);
      expect(response.status).toBe(413);
      expect(await response.json()).toEqual({ error: { type: 'too-large' } });
    }
    expect((await call('/health')).status).toBe(200);
  });

  it('[R12] of the wrong shape is described without being repeated', async () => {
    const secret = 'a password in the wrong place';
    const response = await post(JSON.stringify({ handle: 7, password: secret, device: secret }));
    const text = await response.text();
    expect(text).toContain('handle');
    expect(text).not.toContain(secret);
  });
});

describe('every answer', () => {
  it.each(['/', '/api/relay', '/api/nothing', '/health', '/.well-known/jwks.json'])(
    '[R8] tells browsers to run, show and guess nothing but our own: %s',
    async (path) => {
      const { headers } = await call(path, { headers: { Accept: 'text/html' } });
      expect(Object.fromEntries(headers)).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      const policy = headers.get('content-security-policy');
      expect(policy).toContain("default-src 'self'; ");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
    },
  );

  it('[I2] of the API is not to be kept, and is for our own pages alone', async () => {
    const headers = { Authorization: `Bearer ${alice.token}`, Origin: 'https://mallory.example' };
    const response = await call('/api/contacts', { headers });
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

describe('health', () => {
  it('[R2] is told apart from being able to write', async () => {
    expect((await call('/health')).status).toBe(200);
    expect((await call('/ready')).status).toBe(200);
  });
});

describe('sockets', () => {
  const knock = async (path: string): Promise<Socket> => {
    const socket = connect(relay.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: relay\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    return socket;
  };

  it('[R4] are refused on any path but their own', async () => {
    const socket = await knock('/elsewhere');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 404 /);
  });

  it.each(['/elsewhere', '/sync'])(
    '[R4] that hang up on %s at once do not end the relay',
    async (path) => {
      for (let count = 0; count < 50; count += 1) (await knock(path)).resetAndDestroy();
      expect((await call('/health')).status).toBe(200);
    },
  );
});
