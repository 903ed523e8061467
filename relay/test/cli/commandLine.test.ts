import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../version.ts';
import { run } from './run.ts';

describe('the command line', () => {
  it.each([
    ['--help'],
    ['help'],
    ['serve --help'],
    ['user --help'],
    ['user add --help'],
    ['help doctor'],
  ])('[X11] explains itself: %s', async (line) => {
    const { code, out } = await run(line.split(' '));
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: cutuca /);
  });

  it('[X11] shows examples, and every command', async () => {
    const { out } = await run(['--help']);
    expect(out).toContain('Examples:\n  cutuca ');
    for (const command of ['serve', 'user', 'invite', 'config', 'doctor', 'health', 'version']) {
      expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    }
  });

  it.each([
    ['sevre', 'There is no command sevre. Did you mean serve?'],
    ['--prot 1', "unknown option '--prot'"],
    ['serve --port', "option '--port <number>' argument missing"],
    ['user add', "missing required argument 'handle'"],
    ['user rename alice', "unknown command 'rename'"],
    ['user add a!', 'A handle is 2 to 32 letters'],
    ['user add alice --name=', 'That name is empty'],
  ])('[X11] answers a mistake with 64, and what it is: %s', async (line, problem) => {
    const { code, err } = await run(line.split(' '));
    expect(code).toBe(64);
    expect(err).toContain(problem);
  });

  it.each(['serve', 'config', 'doctor', 'health', 'invite', 'user list'])(
    '[X11] answers wrong settings with 78, all of them at once: %s',
    async (line) => {
      const env = { CUTUCA_DATA: '', CUTUCA_REGISTRATION: 'maybe' };
      const { code, err } = await run(line.split(' '), { env });
      expect(code).toBe(78);
      expect(err.trim().split('\n')).toHaveLength(2);
    },
  );

  it('[X11] says its version', async () => {
    const said = await Promise.all([run(['version']), run(['--version']), run(['-v'])]);
    expect(said.map(({ out }) => out)).toEqual(Array.from({ length: 3 }, () => `${version}\n`));
  });

  it('[X1] shows where each setting came from', async () => {
    const { out } = await run(['config', '--port', '8080'], { env: { CUTUCA_HOST: '::1' } });
    const rows = out.split('\n').map((line) => line.split(/ {2,}/));
    expect(rows).toEqual(
      expect.arrayContaining([
        ['CUTUCA_HOST', '::1', 'CUTUCA_HOST'],
        ['CUTUCA_PORT', '8080', '--port'],
        ['CUTUCA_DATA', resolve('data'), 'default'],
        ['CUTUCA_TLS_CERT', '-', 'default'],
      ]),
    );
  });
});
