import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = resolve(import.meta.dirname, '..');

/** Which of the globals a project's code may not name; each is used as an expression of its own. */
async function unknownIn(project: string, globals: readonly string[]): Promise<string[]> {
  mkdirSync(join(repository, 'dist'), { recursive: true });
  // Inside the repository, so that types resolve as they do for the project itself.
  const folder = mkdtempSync(join(repository, 'dist/worlds-'));
  try {
    writeFileSync(join(folder, 'world.ts'), `export const used = [\n${globals.join(',\n')}];`);
    const config = {
      extends: join(repository, project),
      compilerOptions: {
        composite: false,
        incremental: false,
        emitDeclarationOnly: false,
        noEmit: true,
      },
      files: ['world.ts'],
      include: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const report = await compile(folder);
    return globals.filter((name) => report.includes(`Cannot find name '${name}'`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compile(folder: string): Promise<string> {
  const tsc = join(repository, 'node_modules/typescript/bin/tsc');
  return new Promise((done) => {
    execFile(process.execPath, [tsc, '--project', folder], (_failure, stdout) => done(stdout));
  });
}

const globals = [
  'Uint8Array',
  'document',
  'window',
  'fetch',
  'process',
  'Buffer',
  'ServiceWorkerGlobalScope',
];

describe('each world', () => {
  it.each([
    {
      world: 'the pure rules know neither page nor process nor network',
      project: 'protocol/tsconfig.source.json',
      unknown: ['document', 'window', 'fetch', 'process', 'Buffer', 'ServiceWorkerGlobalScope'],
    },
    {
      world: 'the relay knows no page',
      project: 'relay/tsconfig.json',
      unknown: ['document', 'window', 'ServiceWorkerGlobalScope'],
    },
    {
      world: 'the web app knows no process',
      project: 'client/tsconfig.source.json',
      unknown: ['process', 'Buffer', 'ServiceWorkerGlobalScope'],
    },
    {
      world: 'the service worker knows neither page nor process',
      project: 'client/tsconfig.worker.json',
      unknown: ['document', 'window', 'process', 'Buffer'],
    },
  ])('[T7] $world', async ({ project, unknown }) => {
    expect(await unknownIn(project, globals)).toEqual(unknown);
  });
});
