import { afterEach, describe, expect, it } from 'vitest';
import { startRelay, type TestRelay } from '../test/support/index.ts';
import { request } from 'node:http';

let relay: TestRelay | undefined;

afterEach(async () => {
  await relay?.close();
});

/** The headers of an answer, asked for under a name. */
async function headersOf(
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Record<string, string | string[] | undefined>> {
  const { promise, resolve, reject } =
    Promise.withResolvers<Record<string, string | string[] | undefined>>();
  request({ host: '127.0.0.1', port: relay?.port, path, headers }, (response) => {
    response.resume();
    resolve(response.headers);
  })
    .on('error', reject)
    .end();
  return promise;
}

describe('the headers of every answer', () => {
  it.each(['/', '/health', '/api/relay', '/api/contacts', '/nothing'])(
    '[X7] let a page connect to its own host alone: %s',
    async (path) => {
      relay = await startRelay();
      const { 'content-security-policy': policy } = await headersOf(path, { Host: 'localhost:7780' });
      expect(policy).toContain("connect-src 'self' ws://localhost:7780;");
      expect(policy).not.toMatch(/ ws: | wss: /);
    },
  );

  it('[X6] tell browsers to stay with https if the public address is', async () => {
    relay = await startRelay({ config: { publicUrl: 'https://chat.example' } });
    const answer = await headersOf('/health', { Host: 'chat.example' });
    expect(answer['strict-transport-security']).toBe('max-age=31536000');
    expect(answer['content-security-policy']).toContain("connect-src 'self' wss://chat.example;");
    const local = await headersOf('/health', { Host: '127.0.0.1:7780' });
    expect(local['strict-transport-security']).toBeUndefined();
  });
});
