import { describe, expect, it } from 'vitest';
import { createDiskWatch } from './diskWatch.ts';

const watch = async (freeBytes: () => Promise<number>) => {
  const told: boolean[] = [];
  const looks: (() => void)[] = [];
  const disk = await createDiskWatch({
    freeBytes,
    floor: 1_000,
    every: 1,
    schedule: (run) => {
      looks.push(run);
      return () => void looks.splice(looks.indexOf(run), 1);
    },
    onChange: (isLow) => told.push(isLow),
  });
  const look = async (): Promise<void> => {
    const before = looks.length;
    looks.at(-1)?.();
    while (looks.length === before) await Promise.resolve();
  };
  return { disk, told, look };
};

describe('the room on the disk', () => {
  it('[Q7] is low below the floor, and no more a little above it', async () => {
    let free = 999;
    const { disk, told, look } = await watch(async () => free);
    expect(disk.isLow()).toBe(true);
    for (const [now, isLow] of [
      [1_050, true],
      [1_100, false],
      [1_000, false],
      [0, true],
    ] as const) {
      free = now;
      await look();
      expect(disk.isLow()).toBe(isLow);
    }
    expect(told).toEqual([true, false, true]);
  });

  it('[Q7] is known before each file, between two looks', async () => {
    let free = 5_000;
    const { disk } = await watch(async () => free);
    expect(await disk.room()).toBe(4_000);
    free = 900;
    expect(await disk.room()).toBe(-100);
    expect(disk.isLow()).toBe(true);
  });

  it('[Q7] is enough where nobody can tell', async () => {
    const { disk } = await watch(async () => {
      throw new Error('no such disk');
    });
    expect([disk.isLow(), await disk.room()]).toEqual([false, Infinity]);
  });
});
