/** Time and chance, passed in so that a test can hold both. */
export type Timers = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls once after `ms`. Returns the function that cancels the call. */
  readonly after: (ms: number, call: () => void) => () => void;
  /** From 0 to 1, for delays that must not fall together. */
  readonly chance: () => number;
};
