import { describe, expect, it } from 'vitest';
import { formatMarkdown, formatRow, makeRow, pick, quantile, takeTurns } from './index.ts';

const measured = {
  bench: 'durable',
  metric: 'entries per second',
  unit: '1/s',
  figures: { cutuca: [300, 100, 200], 'hocuspocus in memory': [390, 400, 500], 'bare ws': [100] },
} as const;

describe('a row', () => {
  it('[T8] has medians, and what was measured at least and at most', () => {
    expect(makeRow({ ...measured, better: 'more' })).toEqual({
      bench: 'durable',
      metric: 'entries per second',
      unit: '1/s',
      ours: 200,
      peers: { 'hocuspocus in memory': 400, 'bare ws': 100 },
      ratio: { 'hocuspocus in memory': 0.5, 'bare ws': 2 },
      spread: {
        ours: [100, 300],
        peers: { 'hocuspocus in memory': [390, 500], 'bare ws': [100, 100] },
      },
    });
  });

  it('[T8] has a ratio above 1 where we are the better, whichever way the unit counts', () => {
    const { ratio } = makeRow({ ...measured, better: 'less' });
    expect(ratio).toEqual({ 'hocuspocus in memory': 2, 'bare ws': 0.5 });
  });

  it('[T8] is not made of nothing', () => {
    expect(() => makeRow({ ...measured, better: 'more', figures: { cutuca: [] } })).toThrow(
      'Nothing was measured',
    );
  });

  it('[T8] begins with its ratios when people read it, a line for each peer', () => {
    const lines = formatRow(makeRow({ ...measured, better: 'more' })).split('\n');
    expect(lines).toEqual([
      '  0.50× durable: entries per second – 200 1/s (100 to 300); hocuspocus in memory 400 (390 to 500)',
      '  2.00× durable: entries per second – 200 1/s (100 to 300); bare ws 100 (100 to 100)',
    ]);
  });

  it('[T8] is a line of a table for each peer, ready for a page', () => {
    const lines = formatMarkdown([makeRow({ ...measured, better: 'more' })]);
    expect(lines.slice(4, 6)).toEqual([
      '| **0.50×** | entries per second, 1/s | 200 (100 to 300) | hocuspocus in memory | 400 (390 to 500) |',
      '| **2.00×** | entries per second, 1/s | 200 (100 to 300) | bare ws | 100 (100 to 100) |',
    ]);
  });

  it('[T8] tells what is ours also where there is no peer', () => {
    const row = makeRow({ ...measured, better: 'more', figures: { cutuca: [0.5] } });
    expect(formatRow(row)).toContain('durable: entries per second – 0.50 1/s');
  });
});

describe('a quantile', () => {
  it('[T8] is between two samples where none has its place', () => {
    expect(quantile([4, 1, 2, 3], 0.5)).toBe(2.5);
    expect(quantile([10, 20], 0.99)).toBeCloseTo(19.9);
    expect(quantile([7], 0.99)).toBe(7);
  });
});

describe('contestants', () => {
  it('[T8] take turns, each first as often as last, and a round that warms up does not count', async () => {
    const order: string[] = [];
    const rounds = await takeTurns({
      contestants: ['ours', 'theirs'],
      rounds: 2,
      prepare: async (round) => void order.push(`round ${round}`),
      measure: async (name, round) => {
        order.push(name);
        return { round };
      },
    });
    expect(order.join(', ')).toBe('round 0, ours, theirs, round 1, theirs, ours, round 2, ours, theirs');
    expect(pick(rounds, ({ round }) => round)).toEqual({ ours: [1, 2], theirs: [1, 2] });
  });
});
