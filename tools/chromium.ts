/**
 * Finds the Chromium that tests and screenshots run in, and installs one where the machine has none,
 * so that `npm test` is the only line anyone needs: Debian's package as root, else Playwright's own.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

/** What finding a browser depends on, so that the choice can be tested without one. */
export type Machine = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** Where Playwright would keep its own Chromium, whether or not it is there. */
  readonly playwrightPath: string;
  readonly isExecutable: (path: string) => boolean;
  /** Runs a command in the foreground and tells whether it succeeded. */
  readonly run: (command: string, ...args: readonly string[]) => boolean;
};

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
] as const;

/** The first Chromium found; `CHROMIUM_PATH` alone decides where it is set. */
export function findChromium(machine: Machine): string | undefined {
  const chosen = machine.env['CHROMIUM_PATH'];
  if (chosen) {
    if (machine.isExecutable(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, which cannot be executed`);
  }
  return [...systemPaths, machine.playwrightPath].find((path) => machine.isExecutable(path));
}

/** Finds a Chromium, installing one first where there is none. */
export function ensureChromium(machine: Machine): string {
  for (const install of [() => {}, installDebianPackage, installPlaywrightsOwn]) {
    install(machine);
    const found = findChromium(machine);
    if (found) return found;
  }
  throw new Error(
    'No Chromium was found and none could be installed. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  );
}

/** How every test starts Chromium: quiet, with no traffic of its own, unboxed only where root leaves no choice. */
export function chromiumLaunchOptions(machine: Machine): { executablePath: string; args: string[] } {
  const executablePath = findChromium(machine);
  if (!executablePath) throw new Error('No Chromium is here yet: `npm test` installs one.');
  return {
    executablePath,
    args: [
      ...(machine.isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

/** The machine this process runs on. */
export async function thisMachine(): Promise<Machine> {
  const { chromium } = await import('playwright');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return {
    env: process.env,
    isRoot: process.getuid?.() === 0,
    playwrightPath: chromium.executablePath(),
    isExecutable,
    run: (command, ...args) => spawnSync(command, args, { stdio: 'inherit', env }).status === 0,
  };
}

/** A bare Debian has no font at all, so one clear family comes along. */
function installDebianPackage({ isRoot, isExecutable: has, run }: Machine): void {
  if (!isRoot || !has('/usr/bin/apt-get') || !run('apt-get', 'update')) return;
  run('apt-get', 'install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation');
}

function installPlaywrightsOwn({ run }: Machine): void {
  run('npx', 'playwright', 'install', 'chromium');
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (import.meta.main) console.log(`Chromium: ${ensureChromium(await thisMachine())}`);
