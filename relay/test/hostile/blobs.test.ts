import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BlobId, blobPath } from '#protocol';
import {
  getFile,
  hashOf,
  makeAccount,
  putFile,
  startRelay,
  statusOfFile,
  type TestAccount,
  type TestRelay,
} from '../support/index.ts';

let relay: TestRelay;
let alice: TestAccount;
let bob: TestAccount;

beforeEach(async () => {
  // Both are new: a quarter of a person's is theirs.
  const uploads = { file: 1_000, person: 10_000, newcomers: 10_000, relay: 3_500 };
  relay = await startRelay({ config: { uploads } });
  alice = await makeAccount(relay, 'alice');
  bob = await makeAccount(relay, 'bob');
});

afterEach(async () => {
  await relay.close();
});

const fill = (bytes: number, value = 7): Uint8Array<ArrayBuffer> => new Uint8Array(bytes).fill(value);
const text = (content: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(content);

/** Every file in the folder of blobs, by its name. */
const onDisk = (): readonly string[] =>
  readdirSync(join(relay.folder, 'blobs'), { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile())
    .map(({ name }) => name);

/** A raw request, whose path nothing tidies up, and of which nobody knows how long it will be. */
const putRaw = async (path: string, chunks: readonly Uint8Array[], then: 'end' | 'hang up' = 'end') => {
  const { promise, resolve } = Promise.withResolvers<number | 'cut off'>();
  const sent = request({
    host: '127.0.0.1',
    port: relay.port,
    method: 'PUT',
    path,
    headers: { Authorization: `Bearer ${alice.token}`, 'Transfer-Encoding': 'chunked' },
  });
  sent.on('response', (response) => resolve(response.resume().statusCode ?? 0));
  sent.on('error', () => resolve('cut off'));
  for (const chunk of chunks) {
    sent.write(chunk);
    await setTimeout(5);
  }
  if (then === 'end') sent.end();
  else sent.destroy();
  return promise;
};

describe('what is no file of ours', () => {
  it('[BB1] has no way out of the folder, and needs a whole hash', async () => {
    const paths = [
      '/api/blobs/..%2f..%2fcutuca.sqlite',
      '/api/blobs/../../cutuca.sqlite',
      '/api/blobs/%00',
      `/api/blobs/${'A'.repeat(64)}`,
      `/api/blobs/${'a'.repeat(63)}`,
      `/api/blobs/${'a'.repeat(64)}%2f..`,
      '/api/blobs/incoming',
    ];
    for (const path of paths) expect(await putRaw(path, [fill(1)])).toBe(404);
    expect(onDisk()).toEqual([]);
    expect(existsSync(join(relay.folder, 'cutuca.sqlite'))).toBe(true);
  });

  it('[BB2] needs a token', async () => {
    const content = fill(10);
    const nobody = { token: 'none' };
    expect(await putFile(relay, nobody, content)).toBe('bad-token');
    expect((await fetch(relay.url + blobPath(hashOf(content)))).status).toBe(401);
    expect(onDisk()).toEqual([]);
  });

  it('[BB3] is refused where it is not what its path says, and leaves nothing', async () => {
    const content = fill(100);
    expect(await putFile(relay, alice, content, hashOf(fill(99)))).toBe('wrong-hash');
    expect(await putFile(relay, alice, fill(0), hashOf(content))).toBe('wrong-hash');
    expect(onDisk()).toEqual([]);
    expect(await statusOfFile(relay, alice, hashOf(content))).toBe(404);
  });

  it('[BB5] is refused where it is too large, whether it says so or not', async () => {
    expect(await putFile(relay, alice, fill(1_001))).toBe('too-large');
    const endless = Array.from({ length: 10 }, () => fill(300));
    expect([413, 'cut off']).toContain(await putRaw(blobPath(hashOf(fill(3_000))), endless));
    expect(await putFile(relay, alice, fill(1_000))).toMatchObject({ bytes: 1_000 });
    expect(onDisk()).toHaveLength(1);
  });

  it('[BB3] leaves nothing where it broke off', async () => {
    await putRaw(blobPath(hashOf(fill(900))), [fill(300), fill(300)], 'hang up');
    await vi.waitUntil(() => onDisk().length === 0);
    expect(await putFile(relay, alice, fill(900))).toMatchObject({ bytes: 900 });
  });
});

describe('room', () => {
  it('[BB5] is so much for each person, and so much for all', async () => {
    expect(await putFile(relay, alice, fill(1_000, 1))).toMatchObject({ bytes: 1_000 });
    expect(await putFile(relay, alice, fill(1_000, 2))).toMatchObject({ bytes: 1_000 });
    expect(await putFile(relay, alice, fill(1_000, 3))).toBe('no-room');
    expect(await putFile(relay, alice, fill(1_000, 2))).toMatchObject({ bytes: 1_000 });
    expect(await putFile(relay, bob, fill(1_000, 4))).toMatchObject({ bytes: 1_000 });
    expect(await putFile(relay, bob, fill(1_000, 5))).toBe('no-room');
    expect(await putFile(relay, bob, fill(1_000, 1))).toMatchObject({ bytes: 1_000 });
  });

  it('[BB5] is not overrun by many uploads at once', async () => {
    const all = await Promise.all(
      [1, 2, 3, 4].map(async (value) => putFile(relay, alice, fill(900, value))),
    );
    expect(all.filter((each) => typeof each === 'object')).toHaveLength(2);
    expect(onDisk()).toHaveLength(2);
  });
});

describe('what is in a file', () => {
  const headersOf = async (content: Uint8Array<ArrayBuffer>) => {
    const blob = hashOf(content);
    await putFile(relay, alice, content);
    const { headers } = await getFile(relay, alice, blob);
    return {
      type: headers.get('Content-Type'),
      disposition: headers.get('Content-Disposition'),
      sniffing: headers.get('X-Content-Type-Options'),
      policy: headers.get('Content-Security-Policy'),
      sharing: headers.get('Cross-Origin-Resource-Policy'),
    };
  };
  const inert = {
    sniffing: 'nosniff',
    policy: "sandbox; default-src 'none'",
    sharing: 'same-origin',
  };

  it('[BB3] runs nowhere: pages, scripts and drawings that hold scripts are there to be saved', async () => {
    const script = '<script>alert(1)</script>';
    const svg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`;
    const saved = { type: 'application/octet-stream', disposition: 'attachment' };
    for (const content of [script, `<!doctype html>${script}`, svg, '%PDF-1.7', 'MZ', 'alert(1)']) {
      expect(await headersOf(text(content))).toEqual({ ...inert, ...saved });
    }
  });

  it('[BB3] is a picture where it begins as one, and runs no more for what follows', async () => {
    const polyglot = text('GIF89a/*\u0001\u0000*/=1;alert(1)//<script>alert(1)</script>');
    expect(await headersOf(polyglot)).toEqual({ ...inert, type: 'image/gif', disposition: 'inline' });
  });

  it('[BB3] is never what its sender calls it', async () => {
    const content = text('<h1>hello</h1>');
    await fetch(relay.url + blobPath(hashOf(content)), {
      method: 'PUT',
      headers: { Authorization: `Bearer ${alice.token}`, 'Content-Type': 'text/html' },
      body: content,
    });
    const { headers } = await getFile(relay, alice, hashOf(content));
    expect(headers.get('Content-Type')).toBe('application/octet-stream');
  });

  it('[BB3] is on the disk as it was sent when the relay says it has it', async () => {
    const content = fill(123);
    const blob: BlobId = hashOf(content);
    await putFile(relay, alice, content);
    const path = join(relay.folder, 'blobs', blob.slice(0, 2), blob);
    expect(new Uint8Array(readFileSync(path))).toEqual(content);
  });
});
