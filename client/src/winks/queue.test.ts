import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { createWinkQueue } from './queue.ts';

const setUp = () => createRoot(createWinkQueue);

describe('the queue of winks', () => {
  it('[WK3] plays one at a time, the same one twice as two', () => {
    const queue = setUp();
    queue.add('cat');
    const first = queue.current();
    queue.add('cat');
    queue.add('hug');
    expect(queue.current()).toBe(first);
    queue.next();
    expect(queue.current()).toEqual({ wink: 'cat' });
    expect(queue.current()).not.toBe(first);
    queue.next();
    expect(queue.current()).toEqual({ wink: 'hug' });
    queue.next();
    expect(queue.current()).toBeUndefined();
  });

  it('[WK3] lets three wait, and no more', () => {
    const queue = setUp();
    for (let count = 0; count < 10; count += 1) queue.add('cat');
    for (let count = 0; count < 4; count += 1) queue.next();
    expect(queue.current()).toBeUndefined();
  });

  it.each(['pig', '', '__proto__', '../cat'])('[WK2] plays nothing for “%s”', (id) => {
    const queue = setUp();
    queue.add(id);
    expect(queue.current()).toBeUndefined();
  });
});
