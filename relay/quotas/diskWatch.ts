/**
 * How much room the disk has above the floor that is kept for small writes: looked at now and then, and before each file. Where it
 * can't be asked, there is room.
 */
import { statfs } from 'node:fs/promises';
import type { Schedule } from '../schedule.ts';

/** Free bytes on the disk. */
export type FreeBytes = () => Promise<number>;

export type DiskWatch = {
  /** Below the floor, as of the last look. */
  readonly isLow: () => boolean;
  /** Bytes above the floor, now. */
  readonly room: () => Promise<number>;
  readonly close: () => void;
};

type Deps = {
  readonly freeBytes: FreeBytes;
  /** Bytes. */
  readonly floor: number;
  /** ms between looks. */
  readonly every: number;
  readonly schedule: Schedule;
  readonly onChange: (isLow: boolean) => void;
};

/** What must be free again beyond the floor, as a part of it: no going back and forth at its edge. */
const margin = 0.1;

/** Resolves when it has looked for the first time. */
export async function createDiskWatch(deps: Deps): Promise<DiskWatch> {
  const { freeBytes, floor, every, schedule, onChange } = deps;
  let isLow = false;
  let isClosed = false;
  let stop = (): void => {};

  const room = async (): Promise<number> => {
    const free = await freeBytes().catch(() => Infinity);
    const lowNow = free < (isLow ? floor * (1 + margin) : floor);
    if (lowNow !== isLow) onChange(lowNow);
    isLow = lowNow;
    return free - floor;
  };
  const look = async (): Promise<void> => {
    await room();
    if (!isClosed) stop = schedule(() => void look(), every);
  };
  await look();

  return {
    isLow: () => isLow,
    room,
    close: () => {
      isClosed = true;
      stop();
    },
  };
}

/** Of the disk that this folder is on. */
export const freeBytesOf =
  (folder: string): FreeBytes =>
  async () => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  };
