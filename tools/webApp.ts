/**
 * Builds the web app, and tells whether that is needed: a build is stamped with a fingerprint of everything
 * it was made from, so a start after `git pull` serves what was pulled, and a start after nothing waits for nothing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['client/**', 'peer/**', 'protocol/**', 'package-lock.json'];
const notSources = [
  'client/test/**',
  'protocol/testing/**',
  'peer/testing/**',
  'peer/test/**',
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/tsconfig*.json',
];

const app = (repository: string) => join(repository, 'dist/client');
const stamp = (repository: string) => join(repository, 'dist/client.fingerprint');

/** Builds `dist/client` from the sources, whatever is there. Throws where Vite fails, having printed why. */
export function buildWebApp(repository: string, logLevel: 'info' | 'error' = 'info'): void {
  const vite = join(repository, 'node_modules/vite/bin/vite.js');
  // Vite builds for whatever NODE_ENV says, and a test runner says `test`.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, [vite, 'build', 'client', '--logLevel', logLevel], {
    cwd: repository,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The web app does not build.');
  writeFileSync(stamp(repository), fingerprint(repository));
}

/** Whether `dist/client` was made from exactly the sources that are there now. */
export function isWebAppCurrent(repository: string): boolean {
  return (
    existsSync(join(app(repository), 'index.html')) &&
    existsSync(stamp(repository)) &&
    readFileSync(stamp(repository), 'utf8') === fingerprint(repository)
  );
}

/** Builds the web app where its sources changed since the last build. */
export function ensureWebApp(repository: string): void {
  if (isWebAppCurrent(repository)) return;
  console.log('The web app has changed: building it.');
  buildWebApp(repository, 'error');
}

/** Changes with the name or the content of any source. */
export function fingerprint(repository: string): string {
  const files = globSync(sources, { cwd: repository, exclude: notSources })
    .filter((file) => statSync(join(repository, file)).isFile())
    .toSorted();
  const hash = createHash('sha256');
  for (const file of files) {
    const content = createHash('sha256')
      .update(readFileSync(join(repository, file)))
      .digest('hex');
    hash.update(`${file}\n${content}\n`);
  }
  return hash.digest('hex');
}
