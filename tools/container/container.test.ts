import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { rehearse, type Rehearsed } from './rehearse.ts';

const repository = resolve(import.meta.dirname, '../..');
/** Making another root, and mounting it so that nothing can be written, is for root on Linux. */
const mayMount =
  process.getuid?.() === 0 &&
  spawnSync('/usr/bin/unshare', ['--mount', 'true']).status === 0 &&
  existsSync('/usr/sbin/chroot');

describe.skipIf(!mayMount)('the container, rehearsed without Docker', () => {
  let folder: string;
  let container: Rehearsed;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cutuca-container-'));
    // What `npm ci` installs is proven to install before any test runs.
    const instead = { 'npm ci': `ln -s ${join(repository, 'node_modules')} node_modules` };
    container = rehearse({ folder, instead });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** As Docker does: the root read-only but for the volumes, the image's user, and its environment alone. */
  function command(...args: readonly string[]): [string, string[]] {
    const { root, stage } = container;
    const mounts = [
      `mount --bind ${root} ${root}`,
      `mount -o remount,ro,bind ${root}`,
      ...stage.volumes.map((path) => `mount --bind ${folder}/volume ${root}${path}`),
    ];
    const inside = `exec chroot --userspec=${stage.user} ${root} "$@"`;
    return ['/usr/bin/unshare', ['--mount', 'sh', '-ec', [...mounts, inside].join('\n'), 'sh', ...args]];
  }

  it('[X13] runs as a user that owns nothing but its data, on a root that nobody can write to', async () => {
    const { root, stage } = container;
    expect(stage.user).toBe('10001:10001');
    expect([statSync(join(root, 'data')).uid, statSync(join(root, 'usr/local/bin/cutuca')).uid]).toEqual(
      [10_001, 0],
    );
    execFileSync('cp', ['--archive', join(root, 'data'), join(folder, 'volume')]);
    const env = { ...stage.env, CUTUCA_HOST: '127.0.0.1', CUTUCA_PORT: '17799' };
    const [file, args] = command(...stage.entrypoint);
    const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = once(child, 'close');
    let said = '';
    for (const output of [child.stdout, child.stderr]) {
      output.on('data', (chunk: Buffer) => (said += chunk.toString()));
    }
    await vi.waitFor(() => expect(said).toContain('Cutuca is at'), 20_000);
    const [checkFile, checkArgs] = command(...stage.healthCheck);
    const healthy = spawnSync(checkFile, checkArgs, { env, encoding: 'utf8' });
    child.kill('SIGTERM');
    await ended;
    expect([healthy.status, healthy.stdout]).toEqual([0, expect.stringContaining('is ready')]);
    expect(child.exitCode).toBe(0);
    expect(spawnSync(checkFile, checkArgs, { env }).status).toBe(1);
    expect(existsSync(join(folder, 'volume/cutuca.sqlite'))).toBe(true);
  });
});
