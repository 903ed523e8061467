/** Chance that can be had again: the same seed gives the same run. */
export type SeededRandom = {
  /** From 0 to `end`, without `end`. */
  below(end: number): number;
  chance(probability: number): boolean;
  /** Throws where there is nothing to pick from. */
  pick<T>(from: readonly T[]): T;
  readonly bytes: (n: number) => Uint8Array;
};

export const makeSeededRandom = (seed: number): SeededRandom => {
  let state = seed >>> 0;
  /** mulberry32: 32 bits of state are enough to be different, and nobody has to be surprised. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new RangeError('Nothing to pick from');
      return picked;
    },
    bytes: (n) => Uint8Array.from({ length: n }, () => below(256)),
  };
};
