/** Finishing a sign-out: the device copies are deleted and the relay is told, at the next start where it can't be now. */
import type { Call } from './api.ts';
import { deleteDatabases } from './database.ts';
import type { DeviceStore } from './deviceStore.ts';
import type { Environment } from './environment.ts';
import { cookieLock, notesOf } from './names.ts';

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
    if (!departure.keep) await removeCopies({ indexedDB, storage }, departure.storage);
    if (await tellRelay()) await store.finishDeparture();
  };
}

/** All that is kept of an account on this device, but its key. */
export async function removeCopies(
  { indexedDB, storage }: Pick<Environment, 'indexedDB' | 'storage'>,
  account: string,
): Promise<void> {
  if (indexedDB) await deleteDatabases(indexedDB, account);
  if (storage) for (const prefix of [account, notesOf(account)]) removeKeys(storage, prefix);
}

function removeKeys(storage: Storage, prefix: string): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys) if (key.startsWith(prefix)) storage.removeItem(key);
}
