/** Long work in short slices. */

export interface SlicesDeps {
  /** In ms. */
  readonly now: () => number;
  /** Calls back once the page had its turn; returns what cancels it. */
  readonly later: (callback: () => void) => () => void;
}

/** In ms: most of a frame is left for drawing. */
const longest = 5;

/**
 * Takes steps until the time is up, hands over what they gave, and goes on after the page had its turn. The first slice is
 * run at once. Returns what stops it.
 */
export function runInSlices<T>(
  steps: Iterator<T, void>,
  { now, later }: SlicesDeps,
  onSlice: (results: readonly T[], done: boolean) => void,
): () => void {
  let cancel = () => {};

  function slice() {
    const results: T[] = [];
    const start = now();
    let step = steps.next();
    while (!step.done) {
      results.push(step.value);
      if (now() - start >= longest) {
        cancel = later(slice);
        onSlice(results, false);
        return;
      }
      step = steps.next();
    }
    onSlice(results, true);
  }

  slice();
  return () => cancel();
}
