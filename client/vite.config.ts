/** The web app: built into dist/client, served by the relay. */
import { resolve } from 'node:path';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vite';
import { precache, workerFile } from './precache.ts';
import { slimEmoji } from './slimEmoji.ts';

const inClient = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  plugins: [solid(), slimEmoji(), precache()],
  // Two copies of Yjs would not recognise each other's types; two of Solid, each other's signals.
  resolve: { dedupe: ['yjs', 'solid-js'] },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    rolldownOptions: {
      input: { app: inClient('index.html'), worker: inClient('src/sw.ts') },
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? workerFile : 'assets/[name]-[hash].js'),
      },
    },
    // Pictures stay files: inlined, they would weigh on the first load of the script.
    assetsInlineLimit: (file) => (file.endsWith('.svg') ? false : undefined),
  },
});
