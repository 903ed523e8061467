/** What comes once is handed on at once; what comes in a crowd, together and some times a second. */

export interface Gathered<T> {
  add(things: readonly T[]): void;
  /** Hands on what waits. */
  flush(): void;
  /** Forgets what waits. */
  drop(): void;
}

/** In ms. */
const pauseFor = 100;

export function gather<T>(take: (things: readonly T[]) => void): Gathered<T> {
  const waiting = new Set<T>();
  let pause: ReturnType<typeof setTimeout> | undefined;

  function flush() {
    if (waiting.size === 0) return;
    const things = [...waiting];
    waiting.clear();
    clearTimeout(pause);
    pause = setTimeout(() => {
      pause = undefined;
      flush();
    }, pauseFor);
    take(things);
  }

  return {
    add(things) {
      for (const thing of things) waiting.add(thing);
      if (pause === undefined) flush();
    },
    flush,
    drop() {
      clearTimeout(pause);
      pause = undefined;
      waiting.clear();
    },
  };
}
