/** The web app: built into dist/client, served by the relay. */
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [solid()],
  // Two copies of Yjs would not recognise each other's types; two of Solid, each other's signals.
  resolve: { dedupe: ['yjs', 'solid-js'] },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    // Pictures stay files: inlined, they would weigh on the first load of the script.
    assetsInlineLimit: (file) => (file.endsWith('.svg') ? false : undefined),
  },
});
