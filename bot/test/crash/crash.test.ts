import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

describe('a bot that is killed', () => {
  it('[B3] at random moments, and sometimes with the relay, gives each line one answer', async () => {
    const seed = Math.floor(Math.random() * 2 ** 32);
    const { asked, answered, doubled } = await run(5, seed);
    expect({ seed, answered, doubled }).toEqual({ seed, answered: asked, doubled: 0 });
    expect(asked).toBeGreaterThan(3);
  }, 180_000);
});
