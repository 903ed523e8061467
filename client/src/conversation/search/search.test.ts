import type { Line, LineContent } from '#protocol';
import { describe, expect, it } from 'vitest';
import { lineText } from './lineText.ts';
import { runInSlices } from './slices.ts';

const lineWith = (content: LineContent): Line => ({
  key: '0.bob',
  id: '0' as Line['id'],
  user: 'bob' as Line['user'],
  at: undefined,
  reactions: [],
  content,
});
const said = (text: string) => lineWith({ kind: 'text', text, edited: false });
const textOf = (line: Line) => lineText(line, (wink) => `the ${wink}`);

describe('the words of a line', () => {
  it('[SE2] are its text, the name of its file or wink, the title it gave', () => {
    const file = { blob: 'ab' as never, name: 'férias.zip', bytes: 1, answers: [] };
    expect(
      [
        said('tudo bem?'),
        lineWith({ kind: 'file', ...file }),
        lineWith({ kind: 'wink', wink: 'cat' }),
        lineWith({ kind: 'title', title: 'Churrasco' }),
      ].map(textOf),
    ).toEqual(['tudo bem?', 'férias.zip', 'the cat', 'Churrasco']);
  });

  it('[SE2] are none where it was deleted, or says nothing in words', () => {
    const lines = [lineWith({ kind: 'deleted' }), lineWith({ kind: 'nudge' })];
    expect(lines.map(textOf)).toEqual(['', '']);
  });
});

describe('work in slices', () => {
  it('[SE5] stops at the first step after 5 ms, lets the page draw, and goes on', () => {
    let now = 0;
    const waiting: (() => void)[] = [];
    const later = (callback: () => void) => {
      waiting.push(callback);
      return () => void waiting.pop();
    };
    function* steps() {
      for (let step = 1; step <= 9; step += 1) {
        now += 3;
        yield step;
      }
    }
    const slices: unknown[] = [];
    const stop = runInSlices(steps(), { now: () => now, later }, (results, done) =>
      slices.push([results, done]),
    );
    expect(slices).toEqual([[[1, 2], false]]);
    for (let turn = 0; turn < 4; turn += 1) waiting.pop()?.();
    expect(slices.slice(1)).toEqual([
      [[3, 4], false],
      [[5, 6], false],
      [[7, 8], false],
      [[9], true],
    ]);
    stop();
  });

  it('[SE5] ends when it is stopped', () => {
    let waiting = 0;
    const later = () => {
      waiting += 1;
      return () => void (waiting -= 1);
    };
    let now = 0;
    const stop = runInSlices([1, 2][Symbol.iterator](), { now: () => (now += 9), later }, () => {});
    expect(waiting).toBe(1);
    stop();
    expect(waiting).toBe(0);
  });
});
