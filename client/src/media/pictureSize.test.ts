import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPicture } from './pictureHead.ts';
import { sizeReaders } from './pictureSize.ts';

const bytesOf = (...parts: readonly (string | readonly number[])[]): number[] =>
  parts.flatMap((part) =>
    typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : part,
  );
const big = (value: number): number[] => [value >> 8, value & 255];
const little = (value: number): number[] => [value & 255, value >> 8];

async function drawn(type: string, width: number, height: number): Promise<number[]> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, width, height);
  const file = await canvas.convertToBlob({ type, quality: 0.5 });
  return [...new Uint8Array(await file.arrayBuffer())];
}

/** As large as the browser draws it. */
async function sizeDrawn(bytes: readonly number[], type: string): Promise<string> {
  const image = new Image();
  const { promise, resolve } = Promise.withResolvers<undefined>();
  image.addEventListener('load', () => resolve(undefined));
  image.src = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  await promise;
  URL.revokeObjectURL(image.src);
  return `${image.naturalWidth} × ${image.naturalHeight}`;
}

async function sizeRead(bytes: readonly number[]): Promise<string> {
  const head = await readPicture(new Blob([new Uint8Array(bytes)]));
  return head.ok ? `${head.value.width} × ${head.value.height}` : head.error;
}

/** One dot, on a screen of one size, in a frame of another. */
const gif = (screen: readonly [number, number], frame: readonly [number, number]): number[] =>
  bytesOf(
    'GIF89a',
    ...screen.map(little),
    [0x80, 0, 0, 0, 0, 0, 255, 255, 255],
    [0x21, 0xfe, 2, 104, 105, 0],
    [0x2c, 0, 0, 0, 0],
    ...frame.map(little),
    [0, 2, 2, 0x44, 0x01, 0, 0x3b],
  );

/** A comment after any number of fill bytes, in which one finds another size who takes those for the start of a length. */
function hiding(jpeg: readonly number[], says: number): number[] {
  const comment = Array.from({ length: 65_000 }, () => 0);
  const at = 0xee00 + ((comment.length + 2) >> 8) - 3;
  comment.splice(at, 9, 0xff, 0xc0, 0, 17, 8, ...big(says), ...big(says));
  const first = bytesOf([0xff, 0xed], big(6), 'AAAA');
  const second = bytesOf([0xff, 0xff, 0xee], big(comment.length + 2), comment);
  return [...jpeg.slice(0, 2), ...first, ...second, ...jpeg.slice(2)];
}

describe('how large a picture is', () => {
  it.each(['image/png', 'image/jpeg', 'image/webp'])(
    '[MD3] is read of %s as the browser draws it',
    async (type) => {
      const picture = await drawn(type, 300, 20);
      expect(await sizeDrawn(picture, type)).toBe('300 × 20');
      expect(await sizeRead(picture)).toBe('300 × 20');
    },
  );

  it('[MD3] is read of a lossless and of an extended WebP', async () => {
    const lossless = bytesOf(
      'RIFF',
      [26, 0, 0, 0],
      'WEBPVP8L',
      [13, 0, 0, 0, 0x2f],
      [43, 65, 7, 0],
      [0],
    );
    expect(await sizeRead(lossless)).toBe('300 × 30');
    const extended = bytesOf('RIFF', [22, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 2, 0, 0, 0]);
    expect(await sizeRead([...extended, 43, 1, 0, 255, 255, 0])).toBe('too-many-pixels');
  });

  it('[MD3] is that of the first frame of a GIF, where that is larger than the whole is said to be', async () => {
    expect(await sizeRead(gif([10, 10], [10, 10]))).toBe('10 × 10');
    expect(await sizeRead(gif([10, 10], [300, 20]))).toBe('300 × 20');
    expect(await sizeRead(gif([10, 10], [60_000, 60_000]))).toBe('too-many-pixels');
    expect(await sizeDrawn(gif([10, 10], [300, 20]), 'image/gif')).toBe('300 × 20');
  });

  it('[MD3] is what a JPEG’s decoder finds, and no number that it passes over', async () => {
    const honest = await drawn('image/jpeg', 300, 20);
    const lying = hiding(honest, 9);
    expect(await sizeDrawn(lying, 'image/jpeg')).toBe('300 × 20');
    expect(await sizeRead(lying)).toBe('300 × 20');
  });

  it('[MD3] is looked for in whatever bytes there are, and never for ever', () => {
    const starts = fc.constantFrom(
      'GIF89a',
      '\u0089PNG\r\n\u001a\n',
      'RIFF0000WEBPVP8X',
      '\u00ff\u00d8\u00ff',
    );
    const readAll = (bytes: DataView) =>
      Object.values(sizeReaders).map((read) => {
        try {
          return read(bytes);
        } catch (error) {
          return error instanceof RangeError ? undefined : error;
        }
      });
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        const found = readAll(new DataView(new Uint8Array(bytesOf(start, [...rest])).buffer));
        expect(found.filter((each) => each instanceof Error)).toEqual([]);
      }),
    );
  });
});
