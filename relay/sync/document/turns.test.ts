import { describe, expect, it } from 'vitest';
import { createTurns } from './turns.ts';

describe('turns', () => {
  it('[R2] follow one another, also after one that failed', async () => {
    const turns = createTurns();
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} begins`);
      await new Promise(setImmediate);
      steps.push(`${name} ends`);
    };
    const failing = async () => {
      steps.push('fails');
      throw new Error('no');
    };
    const results = await Promise.allSettled([
      turns.take(work('first')),
      turns.take(failing),
      turns.take(work('third')),
    ]);
    expect(steps).toEqual(['first begins', 'first ends', 'fails', 'third begins', 'third ends']);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('[R2] say when nothing is left to do', async () => {
    const turns = createTurns();
    expect(turns.isIdle()).toBe(true);
    const done = turns.take(async () => {});
    expect(turns.isIdle()).toBe(false);
    await done;
    expect(turns.isIdle()).toBe(true);
  });
});
