/** Has the service worker keep the app on this device, and asks the browser not to clear what is stored here. */
export async function keepApp(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  await navigator.storage.persist();
}
