import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BadCertificate, readCertificate, watchCertificate } from '../certificate.ts';
import { silentLogger } from '../logger.ts';
import { startRelay } from './support/index.ts';

const certificates = join(import.meta.dirname, 'support/certificates');
let folder: string;
let tls: { readonly cert: string; readonly key: string };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cutuca-tls-'));
  tls = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  install('first');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function install(name: 'first' | 'renewed'): void {
  copyFileSync(join(certificates, `${name}.cert.pem`), tls.cert);
  copyFileSync(join(certificates, `${name}.key.pem`), tls.key);
}

describe('a relay with a certificate', () => {
  it('[X8] serves https itself', async () => {
    const relay = await startRelay({ config: { tls } });
    const answered = Promise.withResolvers<{ name: unknown; status: number | undefined }>();
    const call = request({ port: relay.port, path: '/health', rejectUnauthorized: false });
    call.on('error', answered.reject);
    call.on('response', (response) => {
      const name = (response.socket as TLSSocket).getPeerCertificate().subject.CN;
      response.resume();
      answered.resolve({ name, status: response.statusCode });
    });
    call.end();
    expect(await answered.promise).toEqual({ name: 'first.test', status: 200 });
    await relay.close();
  });

  it('[X8] does not start where the two files do not belong together', async () => {
    copyFileSync(join(certificates, 'renewed.key.pem'), tls.key);
    await expect(startRelay({ config: { tls } })).rejects.toThrow(BadCertificate);
  });
});

describe('a certificate', () => {
  it('[X8] that is renewed is taken without a restart, once both of its files are there', async () => {
    const taken: unknown[] = [];
    const server = { setSecureContext: ({ cert }: { cert?: unknown }) => void taken.push(cert) };
    const warnings: string[] = [];
    const logger = { ...silentLogger, warn: (event: string) => void warnings.push(event) };
    const stop = watchCertificate(tls, { server, logger, every: 20 });
    writeFileSync(tls.cert, 'half of it');
    await vi.waitFor(() => expect(warnings).toContain('certificate-unusable'), 5_000);
    expect(taken).toEqual([]);
    install('renewed');
    await vi.waitFor(() => expect(taken).not.toEqual([]), 5_000);
    stop();
    expect(taken[0]).toEqual(readCertificate(tls).cert);
  });
});
