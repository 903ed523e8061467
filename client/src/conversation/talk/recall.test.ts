import { describe, expect, it } from 'vitest';
import { makeRecall } from './recall.ts';

const sent = ['one', 'two', 'three'];

describe('recalling what was sent', () => {
  it('[CW6] goes back text by text, stops at the first, and comes back to what was being written', () => {
    const recall = makeRecall(() => sent);
    expect(recall.walk(1, 'half a')).toBe('three');
    expect(recall.walk(1, 'three')).toBe('two');
    expect(recall.walk(1, 'two')).toBe('one');
    expect(recall.walk(1, 'one')).toBeUndefined();
    expect(recall.walk(-1, 'one')).toBe('two');
    expect(recall.walk(-1, 'two')).toBe('three');
    expect(recall.walk(-1, 'three')).toBe('half a');
    expect(recall.walk(-1, 'half a')).toBeUndefined();
  });

  it('[CW6] begins again with what was changed, or sent, in between', () => {
    const texts = [...sent];
    const recall = makeRecall(() => texts);
    recall.walk(1, '');
    expect(recall.walk(1, 'three!')).toBe('three');
    texts.push('three!');
    expect(recall.walk(1, '')).toBe('three!');
  });

  it('[CW6] has nothing to recall where nothing was sent', () => {
    expect(makeRecall(() => []).walk(1, 'x')).toBeUndefined();
  });
});
