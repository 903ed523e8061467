import type { LineKey } from '#protocol';
import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
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

describe('a part further up', () => {
  const linesFrom = (first: number) =>
    Array.from({ length: 400 }, (_, index) => ({ key: `${first + index}.bob` as LineKey }));

  /** Who went to the middle of one page, of which there are others below. */
  function openFarUp() {
    const [lines, setLines] = createSignal(linesFrom(0));
    const [areNewest, setAreNewest] = createSignal(false);
    const log = createRoot(() =>
      createLogWindow({ lines, areNewest, toNewest: () => setAreNewest(true) }),
    );
    log.fill(768);
    log.reach(200);
    return { log, lines, setLines, areNewest, setAreNewest };
  }

  it('[SE6] is drawn around the line that somebody went to, and has no newest line', () => {
    const { log } = openFarUp();
    expect(log.first()).toBeGreaterThan(100);
    expect(log.end()).toBeLessThan(300);
    for (let time = 0; time < 5; time += 1) log.growDown();
    expect(log.end()).toBe(400);
    expect(log.hasNewest()).toBe(false);
  });

  it('[SE6] goes on as one with the newest lines where it has met them', () => {
    const { log, lines, setLines, setAreNewest } = openFarUp();
    const before = lines()[log.first()];
    setLines(linesFrom(-100));
    setAreNewest(true);
    expect(lines()[log.first()]).toEqual(before);
    while (!log.hasNewest()) log.growDown();
    log.grow();
    expect(log.first()).toBeLessThan(200);
  });

  it('[SE6] is left by who goes back to the end, or clears the log', () => {
    const [one, other] = [openFarUp(), openFarUp()];
    one.log.shrink();
    other.log.clear();
    expect([one.areNewest(), other.areNewest()]).toEqual([true, true]);
  });
});
