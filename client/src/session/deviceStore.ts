/** What this browser keeps whoever is signed in: device keys, who is signed in, whose sign-out is not finished. */
import type { ChosenStatus, DeviceId, Handle, Profile, UserId } from '#protocol';
import type { DBSchema } from 'idb';
import { makeDatabase } from './database.ts';
import type { DeviceKey } from './deviceKeys.ts';
import type { Stay } from './types.ts';
import { deviceDatabase } from './names.ts';

/** Who is signed in here, as it is kept for a start without network. */
export type SignedInHere = {
  readonly user: UserId;
  readonly handle: Handle;
  readonly profile: Profile;
  readonly administrator: boolean;
  readonly status: ChosenStatus;
  readonly device: DeviceId;
  readonly storage: string;
  /** Absent: automatic. */
  readonly stay?: Stay;
};

/** A sign-out that was begun and may not be finished: whose copies it deletes, unless they are kept for the next time. */
export type Departure = { readonly storage: string; readonly keep?: boolean };

interface Schema extends DBSchema {
  keys: { key: string; value: DeviceKey };
  signedIn: { key: 'now'; value: SignedInHere };
  departure: { key: 'last'; value: Departure };
  lastHandle: { key: 'last'; value: string };
}

export interface DeviceStore {
  key(handle: string): Promise<DeviceKey | undefined>;
  putKey(handle: string, key: DeviceKey): Promise<void>;
  /** The key, and that this handle was here. */
  forget(handle: string): Promise<void>;
  signedIn(): Promise<SignedInHere | undefined>;
  lastHandle(): Promise<string | undefined>;
  /** Also forgets a departure: what it would delete is in use again. */
  signIn(account: SignedInHere): Promise<void>;
  /** Changes what is kept of the account, if it is still the one signed in. */
  update(account: SignedInHere): Promise<void>;
  /** From here on nobody is signed in. Without `departure` the device copies stay. */
  signOut(departure?: Departure): Promise<void>;
  departure(): Promise<Departure | undefined>;
  finishDeparture(): Promise<void>;
}

export function makeDeviceStore(): DeviceStore {
  const database = makeDatabase<Schema>(deviceDatabase, ['keys', 'signedIn', 'departure', 'lastHandle']);
  return {
    key: (handle) => database.use((db) => db.get('keys', handle)),
    putKey: (handle, key) =>
      database.use(async (db) => {
        await db.put('keys', key, handle);
      }),
    forget: (handle) =>
      database.use(async (db) => {
        const change = db.transaction(['keys', 'lastHandle'], 'readwrite');
        const last = change.objectStore('lastHandle');
        await change.objectStore('keys').delete(handle);
        if ((await last.get('last')) === handle) await last.delete('last');
        await change.done;
      }),
    signedIn: () => database.use((db) => db.get('signedIn', 'now')),
    lastHandle: () => database.use((db) => db.get('lastHandle', 'last')),
    signIn: (account) =>
      database.use(async (db) => {
        const change = db.transaction(['signedIn', 'departure', 'lastHandle'], 'readwrite');
        const last = change.objectStore('lastHandle');
        await Promise.all([
          change.objectStore('signedIn').put(account, 'now'),
          account.stay === 'visit' ? last.delete('last') : last.put(account.handle, 'last'),
          change.objectStore('departure').delete('last'),
          change.done,
        ]);
      }),
    update: (account) =>
      database.use(async (db) => {
        const { store, done } = db.transaction('signedIn', 'readwrite');
        const current = await store.get('now');
        if (current?.storage === account.storage) await store.put(account, 'now');
        await done;
      }),
    signOut: (departure) =>
      database.use(async (db) => {
        const change = db.transaction(['signedIn', 'departure'], 'readwrite');
        await change.objectStore('signedIn').delete('now');
        if (departure) await change.objectStore('departure').put(departure, 'last');
        await change.done;
      }),
    departure: () => database.use((db) => db.get('departure', 'last')),
    finishDeparture: () => database.use((db) => db.delete('departure', 'last')),
  };
}
