import { describe, expect, it } from 'vitest';
import { chromiumLaunchOptions, ensureChromium, findChromium, type Machine } from './chromium.ts';

const playwrightPath = '/home/alice/.cache/ms-playwright/chromium';

/** A machine with these programs, on which each command adds what it would install. */
function machineWith(
  programs: readonly string[],
  rest: Partial<Machine> = {},
  installs: Readonly<Record<string, string>> = {},
): { machine: Machine; commands: string[] } {
  const present = new Set(programs);
  const commands: string[] = [];
  const machine: Machine = {
    env: {},
    isRoot: false,
    playwrightPath,
    isExecutable: (path) => present.has(path),
    run: (...words) => {
      commands.push(words.join(' '));
      const installed = installs[words.slice(0, 2).join(' ')];
      if (installed) present.add(installed);
      return true;
    },
    ...rest,
  };
  return { machine, commands };
}

describe('findChromium', () => {
  it("[T3] prefers the system's Chromium to Playwright's", () => {
    expect(findChromium(machineWith(['/usr/bin/chromium', playwrightPath]).machine)).toBe(
      '/usr/bin/chromium',
    );
    expect(findChromium(machineWith([playwrightPath]).machine)).toBe(playwrightPath);
    expect(findChromium(machineWith([]).machine)).toBeUndefined();
  });

  it('[T3] lets CHROMIUM_PATH decide, and refuses one that names nothing', () => {
    const env = { CHROMIUM_PATH: '/opt/chromium' };
    expect(findChromium(machineWith(['/usr/bin/chromium', '/opt/chromium'], { env }).machine)).toBe(
      '/opt/chromium',
    );
    expect(() => findChromium(machineWith(['/usr/bin/chromium'], { env }).machine)).toThrow(
      '/opt/chromium',
    );
  });
});

describe('ensureChromium', () => {
  it('[T3] installs nothing where there is one', () => {
    const { machine, commands } = machineWith(['/usr/bin/chromium', '/usr/bin/apt-get'], {
      isRoot: true,
    });
    expect(ensureChromium(machine)).toBe('/usr/bin/chromium');
    expect(commands).toEqual([]);
  });

  it("[T3] installs Debian's package as root", () => {
    const installs = { 'apt-get install': '/usr/bin/chromium' };
    const { machine, commands } = machineWith(['/usr/bin/apt-get'], { isRoot: true }, installs);
    expect(ensureChromium(machine)).toBe('/usr/bin/chromium');
    expect(commands).toEqual([
      'apt-get update',
      'apt-get install --yes --no-install-recommends chromium fonts-liberation',
    ]);
  });

  it.each([
    { who: 'who is not root', programs: ['/usr/bin/apt-get'], isRoot: false },
    { who: 'whose system is not Debian', programs: [], isRoot: true },
  ])("[T3] installs Playwright's own for somebody $who", ({ programs, isRoot }) => {
    const { machine, commands } = machineWith(
      programs,
      { isRoot },
      { 'npx playwright': playwrightPath },
    );
    expect(ensureChromium(machine)).toBe(playwrightPath);
    expect(commands).toEqual(['npx playwright install chromium']);
  });

  it("[T3] falls back to Playwright's own where Debian's package cannot be had", () => {
    const machine = machineWith(
      ['/usr/bin/apt-get'],
      { isRoot: true },
      { 'npx playwright': playwrightPath },
    );
    expect(ensureChromium(machine.machine)).toBe(playwrightPath);
    expect(machine.commands.at(-1)).toBe('npx playwright install chromium');
  });

  it('[T3] says what to do where nothing could be installed', () => {
    const { machine } = machineWith([], { run: () => false });
    expect(() => ensureChromium(machine)).toThrow('set CHROMIUM_PATH');
  });
});

describe('chromiumLaunchOptions', () => {
  it('[T3] gives up the sandbox only as root', () => {
    const programs = ['/usr/bin/chromium'];
    expect(chromiumLaunchOptions(machineWith(programs, { isRoot: true }).machine).args).toContain(
      '--no-sandbox',
    );
    expect(chromiumLaunchOptions(machineWith(programs).machine).args).not.toContain('--no-sandbox');
  });
});
