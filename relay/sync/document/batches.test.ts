import { describe, expect, it, vi } from 'vitest';
import { createBatches, type Pending } from './batches.ts';

const most = { items: 3, weight: 10 };

const createNoting = (run: (batch: readonly Pending<number>[]) => void = settleAll) => {
  const ran: number[][] = [];
  const batches = createBatches<number>({
    run: async (batch) => {
      ran.push(batch.map(({ item }) => item));
      await new Promise(setImmediate);
      run(batch);
    },
    weigh: (item) => item,
    most,
  });
  return { ran, batches };
};

const settleAll = (batch: readonly Pending<number>[]): void => {
  for (const { resolve } of batch) resolve();
};

describe('batches', () => {
  it('[R2] follow one another, and gather what comes in meanwhile', async () => {
    const { ran, batches } = createNoting();
    const first = [1, 2].map(batches.add);
    await vi.waitUntil(() => ran.length > 0, { interval: 0 });
    await Promise.all([...first, ...[3, 4].map(batches.add)]);
    expect(ran).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('[R2] are neither too many nor too heavy, and take a heavy one alone', async () => {
    const { ran, batches } = createNoting();
    await Promise.all([1, 1, 1, 1, 1, 9, 9, 99, 1].map(batches.add));
    expect(ran).toEqual([[1, 1, 1], [1, 1], [9], [9], [99], [1]]);
  });

  it('[R2] settle each item by itself', async () => {
    const { batches } = createNoting((batch) => {
      for (const { item, resolve, reject } of batch) {
        if (item === 2) reject(new Error('not this one'));
        else resolve();
      }
    });
    const settled = await Promise.allSettled([1, 2, 3].map(batches.add));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('[R4] go on after an error in the work itself', async () => {
    const { batches } = createNoting((batch) => {
      if (batch[0]?.item === 99) throw new Error('a bug');
      settleAll(batch);
    });
    const settled = await Promise.allSettled([99, 2].map(batches.add));
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('[A17] say when what runs now is done, whatever waits behind it', async () => {
    const { ran, batches } = createNoting();
    await batches.settled();
    const first = batches.add(9);
    await vi.waitUntil(() => ran.length > 0, { interval: 0 });
    const second = batches.add(9);
    await batches.settled();
    expect(ran).toEqual([[9]]);
    await Promise.all([first, second]);
  });

  it('[R2] say when nothing is left to do', async () => {
    const { batches } = createNoting();
    expect(batches.isIdle()).toBe(true);
    const done = batches.add(1);
    expect(batches.isIdle()).toBe(false);
    await done;
    await Promise.resolve();
    expect(batches.isIdle()).toBe(true);
  });
});
