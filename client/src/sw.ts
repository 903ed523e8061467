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

self.addEventListener('message', (event) => {
  const said = event.data as NoticeSaid;
  if (said.t === 'notice') event.waitUntil(showNotice(said, event.source));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openFrom(event.notification.data as NoticeData));
});

/** As the page says it (`alerts/system.ts`). */
interface NoticeSaid {
  readonly t: string;
  readonly title: string;
  readonly body: string;
  readonly icon?: string;
  readonly conversation: string;
}

interface NoticeData {
  readonly conversation: string;
}

const windows = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

/** Not while another tab is in sight, which tells of it itself. A newer notice about the same takes the place of the older. */
async function showNotice(said: NoticeSaid, from: ExtendableMessageEvent['source']): Promise<void> {
  const asker = from && 'id' in from ? from.id : undefined;
  const others = (await windows()).filter(({ id }) => id !== asker);
  if (others.some(({ visibilityState }) => visibilityState === 'visible')) return;
  const { title, body, icon, conversation } = said;
  await self.registration.showNotification(title, {
    body,
    tag: conversation,
    data: { conversation } satisfies NoticeData,
    ...(icon !== undefined && { icon }),
  });
}

/** In a window that is open, else in a new one. */
async function openFrom({ conversation }: NoticeData): Promise<void> {
  const [open] = await windows();
  if (!open) {
    await self.clients.openWindow(`/#conversation=${conversation}`);
    return;
  }
  open.postMessage({ t: 'open', conversation });
  await open.focus();
}
