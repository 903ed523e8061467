import { describe, expect, it } from 'vitest';
import { beyond, covers, merged } from './clocks.ts';

const clocks = new Map([
  [1, 5],
  [2, 1],
]);

describe('clocks', () => {
  it('[K3] cover what is below them, and no client they do not know', () => {
    expect([covers(clocks, [1, 4]), covers(clocks, [1, 5]), covers(clocks, [3, 0])]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('[R15] only grow, and stay the same map where nothing is new', () => {
    expect(merged(clocks, [[1, 3]])).toBe(clocks);
    expect(merged(clocks, [])).toBe(clocks);
    const grown = merged(clocks, [
      [1, 6],
      [3, 1],
    ]);
    expect([...grown]).toEqual([
      [1, 6],
      [2, 1],
      [3, 1],
    ]);
    expect(clocks.get(1)).toBe(5);
  });

  it('[R15] tell what one has beyond the other', () => {
    expect([...beyond(clocks, new Map([[1, 5]]))]).toEqual([[2, 1]]);
  });
});
