/** Time as a dependency, so that tests can let ten minutes pass at once. */
export type Clock = {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
};

export const systemClock: Clock = { now: () => Date.now() };
