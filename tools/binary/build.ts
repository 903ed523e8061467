/** `npm run build:binary`: the whole of Cutuca as one file, `dist/cutuca`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureWebApp } from '../webApp.ts';
import { collectAssets } from './assets.ts';
import { bundleProgram } from './bundle.ts';

const repository = resolve(import.meta.dirname, '../..');

/** Builds it for the machine and with the Node that this runs on; gives its path. */
export async function buildBinary(): Promise<string> {
  ensureWebApp(repository);
  const folder = mkdtempSync(join(tmpdir(), 'cutuca-binary-'));
  try {
    const output = join(repository, 'dist/cutuca');
    mkdirSync(join(repository, 'dist'), { recursive: true });
    const config = {
      main: await bundleProgram(folder),
      mainFormat: 'module',
      executable: process.execPath,
      output,
      disableExperimentalSEAWarning: true,
      // What NODE_OPTIONS says is for programs that one runs with Node.
      execArgvExtension: 'none',
      assets: await collectAssets(repository, folder),
    };
    const configFile = join(folder, 'sea.json');
    writeFileSync(configFile, JSON.stringify(config));
    execFileSync(process.execPath, ['--build-sea', configFile], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return output;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.main) {
  const start = performance.now();
  const file = await buildBinary();
  const megabytes = (statSync(file).size / 1_000_000).toFixed(1);
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  console.log(`${file}: ${megabytes} MB, built in ${seconds} s`);
}
