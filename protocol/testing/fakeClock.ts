/** A clock that stands still until it is told. */
export type FakeClock = {
  /** ms since 1970. */
  readonly now: () => number;
  advance(ms: number): void;
  set(ms: number): void;
};

export const makeFakeClock = (start = Date.UTC(2005, 6, 29, 20)): FakeClock => {
  let time = start;
  return {
    now: () => time,
    advance: (ms) => {
      time += ms;
    },
    set: (ms) => {
      time = ms;
    },
  };
};
