/**
 * What time it is for others: this device's clock, put right by the relay's where the two are apart. A wrong clock would
 * otherwise keep its owner from signing in, and put what they say in the future, where nobody admits it.
 */
export interface RelayTime {
  /** ms since 1970. */
  now(): number;
  /** The `Date` header of an answer of the relay, which counts whole seconds. */
  learn(date: string | null): void;
}

export type RelayTimeDeps = {
  readonly now: () => number;
  /** Keeps what was learnt, for the next start with no network. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
};

/** Below this the header's whole seconds and the way of the answer tell nothing: ms. */
const tolerance = 5_000;
const key = 'cutuca/clock-ahead';

export function makeRelayTime({ now, storage }: RelayTimeDeps): RelayTime {
  let ahead = Number(storage?.getItem(key) ?? 0) || 0;

  function keep(): void {
    try {
      if (ahead === 0) storage?.removeItem(key);
      else storage?.setItem(key, `${ahead}`);
    } catch (error) {
      // Full: it is learnt again with the next answer.
      if (!(error instanceof DOMException)) throw error;
    }
  }

  return {
    now: () => now() - ahead,
    learn(date) {
      const relays = Date.parse(date ?? '');
      if (Number.isNaN(relays)) return;
      const apart = now() - relays;
      // Small steps back and forth would only disturb the order of what is said here.
      if (Math.abs(apart - ahead) < tolerance) return;
      ahead = Math.abs(apart) < tolerance ? 0 : apart;
      keep();
    },
  };
}
