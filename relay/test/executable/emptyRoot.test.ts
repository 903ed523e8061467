import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repository, startProgram } from './program.ts';

const executable = join(repository, 'dist/cutuca');
/** Only root may change what `/` is. */
const mayChangeRoot =
  process.getuid?.() === 0 && process.platform === 'linux' && existsSync('/usr/sbin/chroot');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cutuca-root-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe.skipIf(!mayChangeRoot)(
  'on a machine that has the libraries of C and C++, and nothing else',
  () => {
    it('[X2] the executable runs', async () => {
      for (const library of librariesOf(executable)) {
        mkdirSync(join(root, dirname(library)), { recursive: true });
        copyFileSync(library, join(root, library));
      }
      copyFileSync(executable, join(root, 'cutuca'));
      const command = ['/usr/sbin/chroot', root, '/cutuca', '--port', '0', '--bot', 'off'];
      const running = await startProgram(command, { cwd: root, env: {} });
      const page = await fetch(running.url, { headers: { Accept: 'text/html' } });
      await running.end('SIGTERM');
      expect(await page.text()).toContain('<title>');
      expect(running.child.exitCode).toBe(0);
      expect(existsSync(join(root, 'data/cutuca.sqlite'))).toBe(true);
    });
  },
);

/** What the system's loader loads for it. */
function librariesOf(file: string): string[] {
  const lines = execFileSync('/usr/bin/ldd', [file], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => /(\/\S+) \(0x/.exec(line)?.[1] ?? []);
}
