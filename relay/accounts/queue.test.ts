import { describe, expect, it } from 'vitest';
import { err, ok } from '#protocol';
import { createQueue } from './queue.ts';

describe('the queue of password hashes', () => {
  it('[I6] runs two at once, keeps the rest in order, and refuses a flood', async () => {
    const queue = createQueue({ atOnce: 2, waiting: 1 });
    const started: string[] = [];
    const job = (name: string) => {
      const { promise, resolve } = Promise.withResolvers<string>();
      const done = queue.run(() => {
        started.push(name);
        return promise;
      });
      return { done, finish: () => resolve(name) };
    };
    const [first, second, third, fourth] = [job('first'), job('second'), job('third'), job('fourth')];
    expect(await fourth.done).toEqual(err('queue-full'));
    expect(started).toEqual(['first', 'second']);
    second.finish();
    expect(await second.done).toEqual(ok('second'));
    third.finish();
    expect(await third.done).toEqual(ok('third'));
    first.finish();
    expect(await first.done).toEqual(ok('first'));
  });

  it('[I6] gives its place back when the work fails', async () => {
    const queue = createQueue({ atOnce: 1, waiting: 0 });
    await expect(queue.run(() => Promise.reject(new Error('no memory')))).rejects.toThrow('no memory');
    expect(await queue.run(() => Promise.resolve('next'))).toEqual(ok('next'));
  });
});
