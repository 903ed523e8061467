/** Everything the session and sync take from the browser, in one object: a test brings its own clock, network or locks. */
import type { Timers } from '#peer';
import { makeRelayTime } from './relayTime.ts';

export type Environment = Timers & {
  /** Where the relay answers, e.g. `https://chat.example`. */
  readonly origin: string;
  /** What this device is called in the list of devices. */
  readonly deviceName: string;
  readonly isSecureContext: boolean;
  readonly indexedDB: IDBFactory | undefined;
  /** What time it is for others: ms since 1970, put right by the relay's clock. `now` is the device's own. */
  readonly relayNow: () => number;
  /** Absent where the browser keeps nothing. */
  readonly storage: Storage | undefined;
  /** Lives as long as the tab, reloads included. */
  readonly tabStorage: Storage | undefined;
  readonly subtle: SubtleCrypto | undefined;
  readonly random: (bytes: number) => Uint8Array;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly locks: Pick<LockManager, 'request' | 'query'>;
  readonly makeChannel: (name: string) => BroadcastChannel;
  readonly makeWebSocket: (url: string, protocols: readonly string[]) => WebSocket;
  /** Asks that what is stored here be kept when the device runs short. */
  readonly persist: () => Promise<boolean>;
  /** Calls whenever the device joins a network. Returns the function that stops it. */
  readonly onNetwork: (listener: () => void) => () => void;
};

/** The browser this runs in. Takes nothing that an insecure context lacks before `findUnsupported` has looked. */
export function browserEnvironment(): Environment {
  const storage = findStorage();
  const relayTime = makeRelayTime({ now: () => Date.now(), storage });
  return {
    now: () => Date.now(),
    after: (ms, call) => {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
    chance: () => Math.random(),
    origin: location.origin,
    deviceName: describeDevice(navigator.userAgent),
    isSecureContext: globalThis.isSecureContext,
    indexedDB: globalThis.indexedDB,
    relayNow: relayTime.now,
    storage,
    tabStorage: storage && globalThis.sessionStorage,
    subtle: globalThis.crypto.subtle,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    fetch: async (url, init) => {
      const answer = await fetch(url, init);
      relayTime.learn(answer.headers.get('date'));
      return answer;
    },
    locks: navigator.locks,
    makeChannel: (name) => new BroadcastChannel(name),
    makeWebSocket: (url, protocols) => new WebSocket(url, [...protocols]),
    persist: () => navigator.storage.persist(),
    onNetwork: (listener) => {
      globalThis.addEventListener('online', listener);
      return () => globalThis.removeEventListener('online', listener);
    },
  };
}

const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** `Firefox, Linux`: enough to tell one's own devices apart, and no more than the browser says to everybody. */
export function describeDevice(userAgent: string): string {
  const nameIn = (names: readonly (readonly [string, string])[]) =>
    names.find(([mark]) => userAgent.includes(mark))?.[1];
  return (
    [nameIn(browsers), nameIn(systems)].filter((name) => name !== undefined).join(', ') || 'Browser'
  );
}

/** Asking for it throws where the person forbade sites to keep data. */
function findStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
