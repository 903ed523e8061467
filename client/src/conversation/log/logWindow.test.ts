import type { LineKey } from '#protocol';
import { createRoot } from 'solid-js';
import { expect, it } from 'vitest';
import { createLogWindow } from './logWindow.ts';

/** What a conversation of ten thousand lines opens with on a page of this height, in px. */
function open(pageHeight: number) {
  const lines = Array.from({ length: 10_000 }, (_, index) => ({ key: `${index}.bob` as LineKey }));
  return createRoot(() =>
    createLogWindow(
      () => lines,
      () => pageHeight,
    ),
  );
}

const drawn = ({ first, end }: ReturnType<typeof open>) => end() - first();

it.each([300, 768, 1_080, 2_160, 3_840])(
  '[CW10] on a page of %i px there are more lines than it shows, and not many more',
  (pageHeight) => {
    const shownAtMost = pageHeight / 19;
    expect(drawn(open(pageHeight))).toBeGreaterThan(shownAtMost);
    expect(drawn(open(pageHeight))).toBeLessThan(shownAtMost * 1.1 + 80);
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
