import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

describe('a relay that is killed', () => {
  it('[R2] [R5] under load, at random moments, has every entry that it called safe, once', async () => {
    const seed = Math.floor(Math.random() * 2 ** 32);
    const { acked, present, doubled } = await run({ cycles: 3, seed });
    expect({ seed, present, doubled }).toEqual({ seed, present: acked, doubled: 0 });
    expect(acked).toBeGreaterThan(0);
  }, 180_000);
});
