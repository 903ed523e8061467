/** The files that the executable carries: the web app in every form that browsers ask for, the bot, and SQLite. */
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { bundleBot } from './bundle.ts';
import { addonAsset, botAssets, webAppAsset } from './names.ts';

type Asset = { readonly name: string; readonly path: string };

/** Names in the executable to paths. What is made on the way is in `folder`. */
export async function collectAssets(
  repository: string,
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  // The Node of this project is linked to glibc where it is for Linux, so no other build is asked for.
  const system = `${process.platform}-${process.arch}.node`;
  const addon = join(repository, 'node_modules/better-sqlite3/prebuilds', system);
  const forms = await Promise.all(webAppFiles(repository).map(async (file) => formsOf(file, folder)));
  const assets: Record<string, string> = { [addonAsset]: addon };
  for (const path of await bundleBot(folder)) assets[botAssets + basename(path)] = path;
  for (const form of forms.flat()) assets[form.name] = form.path;
  return assets;
}

/** What Vite writes for tools is not for browsers. */
function webAppFiles(repository: string): Asset[] {
  const app = join(repository, 'dist/client');
  return globSync('**/*', { cwd: app })
    .map((name) => ({ name, path: join(app, name) }))
    .filter(({ name, path }) => !name.startsWith('.vite') && statSync(path).isFile());
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/** A compressed form is kept where it is worth unpacking: pictures are compressed already. */
async function formsOf({ name, path }: Asset, folder: string): Promise<Asset[]> {
  const plain = readFileSync(path);
  const compressed = {
    br: await brotli(plain, best),
    gz: await gzipped(plain, { level: constants.Z_BEST_COMPRESSION }),
  };
  const forms = [{ name: webAppAsset(name), path }];
  for (const [suffix, bytes] of Object.entries(compressed)) {
    if (bytes.length > plain.length * 0.9) continue;
    const file = join(folder, 'web', `${name}.${suffix}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    forms.push({ name: webAppAsset(`${name}.${suffix}`), path: file });
  }
  return forms;
}
