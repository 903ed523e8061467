/** Finishing a sign-out: the device copies are deleted and the relay is told, at the next start where it can't be now. */
import type { Call } from './api.ts';
import { deleteDatabases } from './database.ts';
import type { DeviceStore } from './deviceStore.ts';
import type { Environment } from './environment.ts';
import { cookieLock } from './names.ts';

type DepartureDeps = Pick<Environment, 'indexedDB' | 'storage' | 'locks'> & {
  readonly store: DeviceStore;
  readonly call: Call;
};

export function makeDepart({
  indexedDB,
  storage,
  locks,
  store,
  call,
}: DepartureDeps): () => Promise<void> {
  /** Refused is as good as done: the relay has no such sign-in any more. */
  async function tellRelay(): Promise<boolean> {
    const answer = await locks.request(cookieLock, () => call('signOut', {}));
    return answer.ok || answer.error.type === 'refused';
  }

  return async () => {
    const departure = await store.departure();
    if (!departure || !indexedDB) return;
    await deleteDatabases(indexedDB, departure.storage);
    if (storage) removeKeys(storage, departure.storage);
    if (await tellRelay()) await store.finishDeparture();
  };
}

function removeKeys(storage: Storage, prefix: string): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys) if (key.startsWith(prefix)) storage.removeItem(key);
}
