import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../database/index.ts';
import { startRelay } from '../support/index.ts';
import { run } from './run.ts';

let folder: string;
let data: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cutuca-doctor-'));
  data = join(folder, 'data');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const doctor = async (...flags: string[]) => run(['doctor', '--data', data, '--port', '0', ...flags]);

describe('the doctor', () => {
  it('[X10] finds that the web app is missing, says what to do, and makes nothing', async () => {
    const { code, out } = await doctor();
    expect(code).toBe(1);
    expect(out).toContain('WRONG  The web app has not been built.\n       → npm run build\n');
    expect(out).toContain(`ok     The folder ${data} is not there yet`);
    expect(out).not.toContain(`${data} can't`);
  });

  it('[X10] tells a relay that runs and answers from one that is elsewhere', async () => {
    const relay = await startRelay({ config: { data } });
    const here = await doctor('--port', String(relay.port));
    const elsewhere = await doctor('--port', '9');
    await relay.close();
    expect(here.out).toContain(`ok     The relay runs, and answers at ${relay.url}.`);
    expect(elsewhere.out).toContain(`note   A relay uses ${data}, but none answers`);
  });

  it('[X10] finds a port that is taken', async () => {
    const relay = await startRelay();
    const { out } = await doctor('--port', String(relay.port));
    await relay.close();
    expect(out).toContain(`WRONG  Port ${relay.port} of 127.0.0.1 is in use.`);
  });

  it('[X10] finds a damaged database, and one of a newer version', async () => {
    mkdirSync(data);
    openDatabase(data).close();
    expect((await doctor()).out).toContain('ok     The database is sound');
    const newer = openDatabase(data);
    newer.pragma('user_version = 1000');
    newer.close();
    expect((await doctor()).out).toContain('WRONG  The database was written by a newer version');
    writeFileSync(join(data, 'cutuca.sqlite'), 'no database '.repeat(1_000));
    expect((await doctor()).out).toContain('WRONG  The database is damaged');
  });

  it('[X19] finds a disk with less room than is kept for short messages', async () => {
    mkdirSync(data);
    const { code, out } = await doctor('--disk-floor', '999999GB');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^WRONG {2}The disk has \d+ MB of room\.\n +→ Make room: below CUTUCA_DISK_FLOOR/m,
    );
    expect((await doctor('--disk-floor', '1kB')).out).toMatch(/^(?:ok {3}|note {2}) {2}The disk has/m);
  });

  it('[X10] finds a folder that others can look into', async () => {
    mkdirSync(data);
    chmodSync(data, 0o755);
    expect((await doctor()).out).toContain(`       → chmod 700 ${data}\n`);
  });

  it('[X10] finds a certificate that is none', async () => {
    const { out } = await doctor('--tls-cert', join(folder, 'a'), '--tls-key', join(folder, 'b'));
    expect(out).toContain(`WRONG  The certificate ${join(folder, 'a')}`);
  });
});
