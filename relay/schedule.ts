/** Timers as a dependency. */

/** Runs it once after so many ms; after 0, in the next turn of the event loop. Returns how to call it off. */
export type Schedule = (run: () => void, delay: number) => () => void;

export const schedule: Schedule = (run, delay) => {
  if (delay > 0) {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  }
  const immediate = setImmediate(run);
  return () => clearImmediate(immediate);
};
