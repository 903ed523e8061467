/** The gallery, built as the app is, so that each scene is there at once. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, preview, type InlineConfig } from 'vite';
import solid from 'vite-plugin-solid';

export interface GalleryServer {
  /** Address of the page; `?show=<scene>` and more choose what it draws. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function serveGallery(): Promise<GalleryServer> {
  const root = resolve(import.meta.dirname, '../..');
  const outDir = await mkdtemp(join(tmpdir(), 'gallery-'));
  const shared: InlineConfig = { root, configFile: false, logLevel: 'error', plugins: [solid()] };
  await build({
    ...shared,
    resolve: { dedupe: ['yjs', 'solid-js'] },
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(root, 'gallery.html') },
    },
  });
  const server = await preview({
    ...shared,
    build: { outDir },
    // Each scene is a page of its own: what they share is fetched once.
    preview: { host: '127.0.0.1', port: 0, headers: { 'cache-control': 'max-age=3600' } },
  });
  const [address] = server.resolvedUrls?.local ?? [];
  if (!address) throw new Error('the gallery has no address');
  return {
    url: `${address}gallery.html`,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
