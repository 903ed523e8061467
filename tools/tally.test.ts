import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = resolve(import.meta.dirname, '..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cutuca-tally-'));
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  const tally = JSON.stringify(join(repository, 'tools/tally.ts'));
  writeFileSync(
    join(folder, 'vitest.config.ts'),
    `import { Tally } from ${tally}; export default { test: { reporters: ['default', new Tally()] } };`,
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The last line that a run of these test files prints. */
async function lastLineOf(files: Readonly<Record<string, string>>): Promise<string | undefined> {
  for (const [file, source] of Object.entries(files)) {
    writeFileSync(join(folder, file), `import { expect, it } from 'vitest'; ${source}`);
  }
  const vitest = join(repository, 'node_modules/vitest/vitest.mjs');
  const output = await new Promise<string>((done) => {
    const args = [vitest, 'run', '--root', folder, ...Object.keys(files)];
    execFile(process.execPath, args, { cwd: folder }, (_failure, stdout) => done(stdout));
  });
  return output.trimEnd().split('\n').at(-1);
}

const passes = `it('a', () => { expect(1).toBe(1); });`;

describe('the tally', () => {
  it('[T6] is the last line of a run that passes', async () => {
    expect(await lastLineOf({ 'a.test.ts': passes, 'b.test.ts': passes })).toBe('2 passed, 0 failed');
  });

  it('[T6] counts a failing test, a file that does not load, and an error outside any test', async () => {
    const tally = await lastLineOf({
      'a.test.ts': `${passes} it('b', () => { expect(1).toBe(2); });`,
      'b.test.ts': `throw new Error('does not load'); ${passes}`,
      'c.test.ts': `${passes} void Promise.reject(new Error('outside'));`,
    });
    expect(tally).toBe('2 passed, 3 failed');
  });
});
