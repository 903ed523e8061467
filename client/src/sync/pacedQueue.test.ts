import { describe, expect, it } from 'vitest';
import { makeFakeTimers } from '../session/test/index.ts';
import { makePacedQueue } from './pacedQueue.ts';

describe('a paced queue', () => {
  it('[R13] does a few things at once, apart from one another, and nothing twice that still waits', async () => {
    const timers = makeFakeTimers();
    const begun: string[] = [];
    const done = new Map<string, () => void>();
    const queue = makePacedQueue(timers, { atOnce: 2, apart: 40 }, (item: string) => {
      begun.push(item);
      return new Promise<void>((resolve) => {
        done.set(item, resolve);
      });
    });
    for (const item of ['a', 'b', 'b', 'c', 'd']) queue.add(item);
    expect(begun).toEqual([]);
    timers.advance(40);
    expect(begun).toEqual(['a']);
    timers.advance(40);
    expect(begun).toEqual(['a', 'b']);
    timers.advance(400);
    expect(begun).toEqual(['a', 'b']);
    done.get('a')?.();
    await expect.poll(timers.waiting).toBe(1);
    timers.advance(40);
    expect(begun).toEqual(['a', 'b', 'c']);
    queue.close();
    done.get('b')?.();
    timers.advance(400);
    expect(begun).toEqual(['a', 'b', 'c']);
  });
});
