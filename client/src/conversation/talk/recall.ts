/** Walks through what one has sent before, as a shell does: up to older texts, down to newer ones and what was being written. */

export interface Recall {
  /** The text to put in the field; nothing where there is none. `steps`: 1 for the one before, -1 for the one after. */
  walk(steps: 1 | -1, written: string): string | undefined;
}

/** `sent`: own texts, the newest last. */
export function makeRecall(sent: () => readonly string[]): Recall {
  /** How many texts back; 0 is what was being written. */
  let back = 0;
  let shown = '';
  let own = '';
  return {
    walk(steps, written) {
      const texts = sent();
      if (back === 0 || written !== shown) {
        back = 0;
        own = written;
      }
      const next = back + steps;
      const text = next === 0 ? own : texts.at(-next);
      if (next < 0 || text === undefined) return undefined;
      back = next;
      shown = text;
      return text;
    },
  };
}
