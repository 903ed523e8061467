/** Collects the letters someone types to find an entry by name, and forgets them after a pause. */
const pauseMs = 700;

export interface Typed {
  /** Adds a letter; answers with all that was typed since the last pause. */
  add(letter: string, nowMs: number): string;
}

export function makeTyped(): Typed {
  let text = '';
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    add(letter, nowMs) {
      const repeats = text.length === 1 && text === letter;
      text = nowMs - lastMs > pauseMs || repeats ? letter : text + letter;
      lastMs = nowMs;
      return text;
    },
  };
}
