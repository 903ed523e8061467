/**
 * Runs the bot from the modules that the executable carries for it. They are modules of their own, so that a relay does not
 * carry the bot's tables of tokens in its memory; and files for as long as it runs, since Node imports from files.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { getAssetKeys, getRawAsset } from 'node:sea';
import { pathToFileURL } from 'node:url';
import { botAssets, botMain } from '../names.ts';
import { inFirstPlace } from './places.ts';

export async function runBot(): Promise<unknown> {
  return inFirstPlace('The bot', async (folder) => {
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    for (const key of getAssetKeys()) {
      if (!key.startsWith(botAssets)) continue;
      writeFileSync(join(folder, key.slice(botAssets.length)), Buffer.from(getRawAsset(key)));
    }
    // The executable's own import() knows only what is built in; a file's knows files.
    const importer = join(folder, 'import.cjs');
    writeFileSync(importer, 'module.exports = (url) => import(url);');
    const load = createRequire(importer)(importer) as (url: string) => Promise<unknown>;
    return load(pathToFileURL(join(folder, botMain)).href);
  });
}
