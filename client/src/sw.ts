/**
 * The service worker: keeps the whole app on the device, so that it starts with no network at all.
 * It answers for the app's own files and nothing else – what the relay says is never cached here.
 */
declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: its files, and a hash of them. */
declare const __PRECACHE__: { readonly version: string; readonly files: readonly string[] };

const { version, files } = __PRECACHE__;
const prefix = 'cutuca-app-';
const cacheName = prefix + version;
const kept = new Set(files.map((file) => `/${file}`));

self.addEventListener('install', (event) => {
  event.waitUntil(keepApp().then(async () => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldApps().then(async () => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  const path = request.mode === 'navigate' && pathname === '/' ? '/index.html' : pathname;
  if (kept.has(path)) event.respondWith(fromApp(path, request));
});

async function keepApp(): Promise<void> {
  const cache = await caches.open(cacheName);
  // Past the browser's HTTP cache: a page and scripts of two builds would not fit together.
  await cache.addAll([...kept].map((path) => new Request(path, { cache: 'reload' })));
}

/** The build before this one stays: a window that is still open on it may yet load a part of it. */
async function forgetOldApps(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(others.slice(0, -1).map(async (name) => caches.delete(name)));
}

async function fromApp(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? (await caches.match(request)) ?? fetch(request);
}
