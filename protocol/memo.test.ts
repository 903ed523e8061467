import { describe, expect, it } from 'vitest';
import { memo } from './memo.ts';

describe('what is remembered', () => {
  it('[A11] is bounded: the oldest answers are forgotten, so that nobody can fill the memory', () => {
    const asked: string[] = [];
    const length = memo(2, (input: string) => {
      asked.push(input);
      return input.length;
    });
    const inputs = ['a', 'bb', 'a', 'ccc', 'bb', 'dddd', 'eeeee', 'a'];
    for (const input of inputs) expect(length(input)).toBe(input.length);
    expect(asked).toEqual(['a', 'bb', 'ccc', 'dddd', 'eeeee', 'a']);
  });
});
