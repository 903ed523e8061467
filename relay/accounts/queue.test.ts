import { describe, expect, it } from 'vitest';
import { err, ok } from '#protocol';
import { createQueue, type Queue } from './queue.ts';

const started: string[] = [];

/** A piece of work that goes on until it is told to finish. */
const jobIn = (queue: Queue, from: string, name: string) => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const done = queue.run(from, () => {
    started.push(name);
    return promise;
  });
  return { done, finish: () => resolve(name) };
};

describe('the queue of password hashes', () => {
  it('[I9] runs two at once, keeps the rest in order, and refuses a flood', async () => {
    started.length = 0;
    const queue = createQueue({ atOnce: 2, waiting: 1, waitingFrom: 1 });
    const [first, second, third, fourth] = ['1', '2', '3', '4'].map((name) =>
      jobIn(queue, 'home', name),
    );
    expect(await fourth?.done).toEqual(err('queue-full'));
    expect(started).toEqual(['1', '2']);
    second?.finish();
    expect(await second?.done).toEqual(ok('2'));
    third?.finish();
    expect(await third?.done).toEqual(ok('3'));
    first?.finish();
    expect(await first?.done).toEqual(ok('1'));
  });

  it('[I9] takes origins in turns: a flood from one address costs others one place each', async () => {
    started.length = 0;
    const queue = createQueue({ atOnce: 1, waiting: 100, waitingFrom: 20 });
    const flood = Array.from({ length: 30 }, (_, each) => jobIn(queue, 'flood', `flood ${each}`));
    const people = ['alice', 'bob', 'carol'].map((name) => jobIn(queue, `${name}’s home`, name));
    for (const { finish } of [...flood, ...people]) finish();
    expect(await Promise.all(people.map(({ done }) => done))).toEqual([
      ok('alice'),
      ok('bob'),
      ok('carol'),
    ]);
    expect(started.slice(0, 5)).toEqual(['flood 0', 'flood 1', 'alice', 'bob', 'carol']);
    const refused = (await Promise.all(flood.map(({ done }) => done))).filter(({ ok: isOk }) => !isOk);
    expect(refused).toHaveLength(9);
  });

  it('[I9] gives its place back when the work fails', async () => {
    const queue = createQueue({ atOnce: 1, waiting: 0, waitingFrom: 0 });
    await expect(queue.run('home', () => Promise.reject(new Error('no memory')))).rejects.toThrow(
      'no memory',
    );
    expect(await queue.run('home', () => Promise.resolve('next'))).toEqual(ok('next'));
  });
});
