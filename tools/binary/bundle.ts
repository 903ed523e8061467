/** What the executable runs, each as few modules: the program, and the bot apart from it. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { type OutputOptions, type Plugin, rolldown } from 'rolldown';
import { botMain } from './names.ts';

const repository = join(import.meta.dirname, '../..');
const inProgram = (file: string): string => join(import.meta.dirname, 'program', file);

/** One module; its path, in `folder`. */
export async function bundleProgram(folder: string): Promise<string> {
  const one = { codeSplitting: false };
  await bundle(inProgram('main.ts'), join(folder, 'program'), 'program.mjs', one);
  return join(folder, 'program/program.mjs');
}

/** Several modules, so that what a bot without a model never needs is not loaded; their paths. */
export async function bundleBot(folder: string): Promise<string[]> {
  await bundle(join(repository, 'bot/main.ts'), join(folder, 'bot'), botMain);
  return globSync('*', { cwd: join(folder, 'bot') }).map((name) => join(folder, 'bot', name));
}

/** Warnings are errors: what cannot be bundled would be missing at the first start. */
async function bundle(
  input: string,
  dir: string,
  name: string,
  options: Pick<OutputOptions, 'codeSplitting'> = {},
): Promise<void> {
  const build = await rolldown({
    input,
    platform: 'node',
    plugins: [sqliteFromWithin],
    external: [...optional],
    onLog: (level, { message }) => {
      if (level === 'warn') throw new Error(message);
    },
  });
  await build.write({
    ...options,
    dir,
    format: 'esm',
    minify: true,
    entryFileNames: name,
    chunkFileNames: '[name]-[hash].mjs',
  });
  await build.close();
}

/** What `ws` uses where somebody has installed it, and does without in here. */
const optional = ['bufferutil', 'utf-8-validate'];

const sqliteFromWithin: Plugin = {
  name: 'sqlite-from-within',
  resolveId(source, importer = '') {
    const isBinding = source === './binding' && /better-sqlite3[\\/]lib[\\/]index\.js$/.test(importer);
    return isBinding ? inProgram('sqliteBinding.ts') : null;
  },
};
