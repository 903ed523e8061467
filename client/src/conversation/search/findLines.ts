/** Looks through lines in small steps, so that whoever runs it can let the page draw in between. Pure. */
import type { Line } from '#protocol';

/** Lines in a step: well under a millisecond, also where none was made plain yet. */
const inStep = 50;

/** From the newest to the oldest; each step gives those of its lines that hold all the words. */
export function* findLines(
  lines: readonly Line[],
  words: readonly string[],
  plainOf: (line: Line) => string,
): Generator<readonly Line[], void> {
  for (let end = lines.length; end > 0; end -= inStep) {
    yield lines
      .slice(Math.max(0, end - inStep), end)
      .filter((line) => words.every((word) => plainOf(line).includes(word)))
      .toReversed();
  }
}
