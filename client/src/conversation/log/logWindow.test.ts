import type { LineKey } from '#protocol';
import { createRoot } from 'solid-js';
import { expect, it } from 'vitest';
import { createLogWindow } from './logWindow.ts';

/** The window of a conversation of ten thousand lines, in a log of this height, in px. */
function open(height: number) {
  const lines = Array.from({ length: 10_000 }, (_, index) => ({ key: `${index}.bob` as LineKey }));
  const log = createRoot(() =>
    createLogWindow({ lines: () => lines, areNewest: () => true, toNewest: () => undefined }),
  );
  log.fill(height);
  return log;
}

const drawn = ({ first, end }: ReturnType<typeof open>) => end() - first();

it.each([0, 160, 768, 2_160, 3_840])(
  '[CW10] a log of %i px has more lines than it shows, and not many more',
  (height) => {
    const shownAtMost = height / 19;
    expect(drawn(open(height))).toBeGreaterThan(shownAtMost);
    expect(drawn(open(height))).toBeLessThan(shownAtMost * 1.1 + 50);
  },
);

it('[CW10] who read up and came back has as few as at first', () => {
  const log = open(768);
  const atFirst = drawn(log);
  log.grow();
  expect(drawn(log)).toBeGreaterThan(atFirst);
  log.shrink();
  expect(drawn(log)).toBe(atFirst);
});

it('[CW10] a log that becomes smaller keeps what was read', () => {
  const log = open(2_160);
  const atFirst = drawn(log);
  log.fill(160);
  expect(drawn(log)).toBe(atFirst);
});
