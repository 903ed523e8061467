/**
 * Tells the service worker what to keep: every file of the build, named in the list that takes the place of
 * `__PRECACHE__` in its script. The list's hash is in the script too, so a new build is a new worker.
 */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The service worker's name under the app's root: it must not change with its content. */
export const workerFile = 'sw.js';

/** What the app does not load: the worker itself, and what only tools read. */
const isLoaded = (file: string): boolean =>
  file !== workerFile && !file.startsWith('.vite/') && !file.endsWith('.map');

export function precache(): Plugin {
  let publicDir = '';
  return {
    name: 'cutuca-precache',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[workerFile];
        if (worker?.type !== 'chunk') throw new Error(`The build has no ${workerFile}.`);
        const built = Object.values(bundle).map((file) => ({
          name: file.fileName,
          content: file.type === 'chunk' ? file.code : file.source,
        }));
        const fixed = globSync('**/*.*', { cwd: publicDir });
        const files = [...built.map(({ name }) => name), ...fixed].filter(isLoaded).toSorted();
        const version = createHash('sha256');
        for (const { name, content } of built) if (isLoaded(name)) version.update(name).update(content);
        const list = { version: version.digest('hex').slice(0, 16), files };
        worker.code = worker.code.replace('__PRECACHE__', () => JSON.stringify(list));
      },
    },
  };
}
