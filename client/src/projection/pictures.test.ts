import { err, ok, type BlobId, type Result } from '#protocol';
import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import type { FetchFailure } from '../sync/index.ts';
import { makeFakeSync } from '../test/index.ts';
import { createOwnPictures } from './pictures.ts';

const hash = 'ab'.repeat(32) as BlobId;

function setUp(answer: () => Result<Blob, FetchFailure>) {
  const sync = makeFakeSync(() => {
    throw new Error('Nothing is written.');
  });
  const asked: boolean[] = [];
  const forgotten: string[] = [];
  const made = createRoot((dispose) => ({
    dispose,
    pictures: createOwnPictures({
      sync: {
        onConnection: sync.onConnection,
        blobs: {
          fetch(_hash, { keep, most }) {
            asked.push(keep === true);
            const given = answer();
            const isLarger = given.ok && given.value.size > most;
            return Promise.resolve(isLarger ? err({ type: 'larger' }) : given);
          },
        },
      },
      addressOf: (file) => Promise.resolve(file.size === 0 ? undefined : `address of ${file.size}`),
      forget: (address) => forgotten.push(address),
    }),
  }));
  return { ...made, sync, asked, forgotten };
}

describe('a picture of somebody’s own', () => {
  it('[ID9] is fetched once, kept on the device, and let go of at the end', async () => {
    const { pictures, asked, forgotten, dispose } = setUp(() => ok(new Blob(['abc'])));
    expect(pictures(hash)).toBeUndefined();
    await expect.poll(() => pictures(hash)).toBe('address of 3');
    expect(asked).toEqual([true]);
    dispose();
    expect(forgotten).toEqual(['address of 3']);
  });

  it('[ID9] is asked for again when the relay is back', async () => {
    let away = true;
    const { pictures, sync, asked } = setUp(() =>
      away ? err({ type: 'unreachable' }) : ok(new Blob(['abc'])),
    );
    pictures(hash);
    await expect.poll(() => asked).toEqual([true]);
    expect(pictures(hash)).toBeUndefined();
    away = false;
    sync.goes({ type: 'online' });
    await expect.poll(() => pictures(hash)).toBe('address of 3');
  });

  it('[ID9] is not shown where it is none', async () => {
    const { pictures, asked } = setUp(() => ok(new Blob([])));
    pictures(hash);
    await expect.poll(() => asked).toEqual([true]);
    await Promise.resolve();
    expect(pictures(hash)).toBeUndefined();
  });

  it('[ID9] is not shown where it is larger than any display picture', async () => {
    const { pictures, asked } = setUp(() => ok(new Blob([new Uint8Array(70_000)])));
    pictures(hash);
    await expect.poll(() => asked).toEqual([true]);
    expect(pictures(hash)).toBeUndefined();
  });
});
