/** `npm run size`: the JavaScript a first visit loads stays within its budget. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstLoadScripts } from './firstLoad.ts';

/** In bytes, gzipped. */
const budget = 130_000;

const app = resolve(import.meta.dirname, '../dist/client');
const manifest: unknown = JSON.parse(readFileSync(join(app, '.vite/manifest.json'), 'utf8'));
const scripts = firstLoadScripts(manifest, readFileSync(join(app, 'index.html'), 'utf8')).map(
  (file) => ({
    file,
    size: gzipSync(readFileSync(join(app, file))).length,
  }),
);
const total = scripts.reduce((sum, { size }) => sum + size, 0);

for (const { file, size } of scripts) console.log(`${inKilobytes(size).padStart(9)}  ${file}`);
console.log(`${inKilobytes(total).padStart(9)}  of ${inKilobytes(budget)}, gzipped`);
if (total > budget) process.exitCode = 1;

function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
