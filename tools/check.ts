/** `npm run check`: everything that must hold before a change is shared, cheapest first; the first failure ends it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { object, parse, record, string } from 'valibot';

/** What each step proves, and the npm script that proves it. */
const steps = [
  ['Every file is formatted', 'format:check'],
  ['No rule of the code is broken, no wall crossed', 'lint'],
  ['Every world uses only what it has', 'types'],
  ['Nothing is unused', 'unused'],
  ['Every test passes', 'test'],
  ['The web app builds', 'build'],
  ['A first visit stays within its budget', 'size'],
] as const;

const repository = resolve(import.meta.dirname, '..');
const Package = object({ scripts: record(string(), string()) });
const { scripts } = parse(
  Package,
  JSON.parse(readFileSync(resolve(repository, 'package.json'), 'utf8')),
);

for (const [claim, script] of steps) {
  console.log(`\n▸ ${claim} (npm run ${script})`);
  const start = performance.now();
  const { status } = spawnSync(scripts[script] ?? '', {
    cwd: repository,
    shell: true,
    stdio: 'inherit',
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`✗ ${claim}: not so (${seconds} s)`);
    process.exit(1);
  }
  console.log(`✓ ${claim} (${seconds} s)`);
}
