/** The gallery, as development shows it: served from the sources. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createServer } from 'vite';

export interface GalleryServer {
  /** Address of the page; `?show=<scene>` and more choose what it draws. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function serveGallery(): Promise<GalleryServer> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'gallery-'));
  const server = await createServer({
    root: resolve(import.meta.dirname, '../..'),
    cacheDir,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, ws: false },
  });
  await server.listen();
  const [address] = server.resolvedUrls?.local ?? [];
  if (!address) throw new Error('the gallery has no address');
  return {
    url: `${address}gallery.html`,
    async close() {
      await server.close();
      await rm(cacheDir, { recursive: true, force: true });
    },
  };
}
