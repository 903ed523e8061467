import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolderFiles } from '../http/index.ts';
import { startRelay, type TestRelay } from './support/index.ts';

const script = 'export const words = "nudge";\n'.repeat(200);
let folder: string;
let relay: TestRelay;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cutuca-web-'));
  mkdirSync(join(folder, 'client/assets'), { recursive: true });
  const files = {
    'secret.txt': 'not for the web',
    'client/index.html': '<!doctype html><title>Cutuca</title>',
    'client/sw.js': 'self.skipWaiting();',
    'client/icon.png': 'PNG',
    'client/assets/main-abc.js': script,
    'client/assets/theme-abc.css': 'body {}',
    'client/assets/unknown-abc.exe': 'MZ',
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  writeFileSync(join(folder, 'client/assets/theme-abc.css.gz'), gzipSync('body { made: beforehand }'));
  relay = await startRelay({ webApp: makeFolderFiles(join(folder, 'client')) });
});

afterAll(async () => {
  await relay.close();
  rmSync(folder, { recursive: true });
});

type Answer = {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
};

/** Not fetch: it would tidy the path and unpack the body before the test sees them. */
async function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const answered = Promise.withResolvers<Answer>();
  const call = request({ host: '127.0.0.1', port: relay.port, path, headers }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () =>
      answered.resolve({
        status: response.statusCode,
        headers: response.headers,
        body: Buffer.concat(chunks),
      }),
    );
  });
  call.on('error', answered.reject);
  call.end();
  return answered.promise;
}

const page = { Accept: 'text/html,application/xhtml+xml' };

describe('the web app', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/icon.png', 'image/png', 'no-cache'],
    ['/assets/main-abc.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/unknown-abc.exe', 'application/octet-stream', 'public, max-age=31536000, immutable'],
  ])('[K4] is served: %s as %s, %s', async (path, type, caching) => {
    const { status, headers } = await get(path);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, caching]);
  });

  it('[K4] is compressed as the browser can read it', async () => {
    const plain = await get('/assets/main-abc.js');
    const gzip = await get('/assets/main-abc.js', { 'Accept-Encoding': 'gzip, br;q=0' });
    const brotli = await get('/assets/main-abc.js', { 'Accept-Encoding': 'gzip, deflate, br, zstd' });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect([gzip.headers['content-encoding'], brotli.headers['content-encoding']]).toEqual([
      'gzip',
      'br',
    ]);
    expect(gzip.headers['vary']).toBe('Accept-Encoding');
    expect([plain.body, gunzipSync(gzip.body), brotliDecompressSync(brotli.body)].map(String)).toEqual(
      Array.from({ length: 3 }, () => script),
    );
    expect(brotli.body.length).toBeLessThan(script.length / 10);
  });

  it('[K4] uses what was compressed when it was built', async () => {
    const { body } = await get('/assets/theme-abc.css', { 'Accept-Encoding': 'gzip' });
    expect(gunzipSync(body).toString()).toBe('body { made: beforehand }');
  });

  it('[K4] is not sent again to whoever has it', async () => {
    const first = await get('/');
    const again = await get('/', { 'If-None-Match': String(first.headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('[K4] is read anew when it was built again', async () => {
    const before = await get('/sw.js');
    writeFileSync(join(folder, 'client/sw.js'), 'self.skipWaiting(); // newer');
    const after = await get('/sw.js');
    expect([before, after].map(({ body }) => body.toString())).toEqual([
      'self.skipWaiting();',
      'self.skipWaiting(); // newer',
    ]);
    expect(after.headers['etag']).not.toBe(before.headers['etag']);
  });

  it('[K4] answers every place in the app with its page, and a missing file with “not found”', async () => {
    expect((await get('/conversation/abc', page)).body.toString()).toContain('<title>Cutuca</title>');
    expect((await get('/assets/gone.js')).status).toBe(404);
    expect((await get('/conversation/abc')).status).toBe(404);
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%00',
    '/%',
  ])('[R8] gives nothing from outside its folder: %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('not for the web');
  });

  it('[K4] that was not built yet says how to build it', async () => {
    const empty = await startRelay();
    const response = await fetch(empty.url, { headers: page });
    const text = await response.text();
    await empty.close();
    expect([response.status, text]).toEqual([503, expect.stringContaining('npm run build')]);
  });
});
