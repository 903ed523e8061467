import { limits } from '#protocol';
import { describe, expect, it } from 'vitest';
import { squareOf, wholeCrop } from './crop.ts';
import { encodePicture } from './encodePicture.ts';
import { readPicture } from './readPicture.ts';

/** Noise, which packs worst. */
async function noise(width: number, height: number, type = 'image/png'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  const data = new ImageData(width, height);
  for (let index = 0; index < data.data.length; index += 1) {
    data.data[index] = index % 4 === 3 ? 255 : (index * 2_654_435_761) >>> 24;
  }
  context?.putImageData(data, 0, 0);
  return canvas.convertToBlob({ type });
}

/** The head of a PNG of that size, and nothing behind it. */
function pngHead(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  bytes.set([8, 6], 24);
  return bytes;
}

const problemOf = async (part: BlobPart, type = 'image/png') => {
  const read = await readPicture(new Blob([part], { type }));
  return read.ok ? 'none' : read.error;
};

describe('a picture from the device', () => {
  it.each(['image/png', 'image/jpeg', 'image/webp'])(
    '[ID6] becomes 192 × 192 and at most 64 kB out of %s, with nothing of the file left',
    async (type) => {
      const secret = new TextEncoder().encode('GPS -23.5,-46.6 taken by Alice');
      const file = new Blob([await noise(900, 500, type), secret], { type });
      const read = await readPicture(file);
      if (!read.ok) throw new Error(read.error);
      const made = await encodePicture(read.value, squareOf(wholeCrop, read.value));
      if (!made.ok) throw new Error(made.error);
      expect(made.value.size).toBeLessThanOrEqual(limits.picture.bytes);
      const { width, height } = await createImageBitmap(made.value);
      expect([width, height]).toEqual([192, 192]);
      expect(await made.value.text()).not.toContain('Alice');
    },
  );

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'],
    [
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="alert(1)"/>',
    ],
    ['%PDF-1.7'],
    ['MZ\u0090'],
    [''],
  ])('[ID7] is refused where it is none, whatever it calls itself: %s', async (text) => {
    expect(await problemOf(text)).toBe('not-a-picture');
  });

  it('[ID7] is refused before it is unpacked where it would fill the memory', async () => {
    expect(await problemOf(pngHead(30_000, 30_000) as Uint8Array<ArrayBuffer>)).toBe('too-many-pixels');
    expect(await problemOf(pngHead(60_000, 1) as Uint8Array<ArrayBuffer>)).toBe('too-many-pixels');
  });

  it('[ID7] is refused where it is larger than it says, by what its decoder goes by', async () => {
    const swollen = 'GIF89a\u000a\0\u000a\0\0\0\0,\0\0\0\0\u0060\u00ea\u0060\u00ea\0';
    const bytes = Uint8Array.from(swollen, (letter) => letter.charCodeAt(0));
    expect(await problemOf(bytes, 'image/gif')).toBe('too-many-pixels');
  });

  it('[ID7] is refused where it is broken, or too large a file', async () => {
    expect(await problemOf(pngHead(64, 64) as Uint8Array<ArrayBuffer>)).toBe('broken');
    expect(await problemOf(new Uint8Array(21 * 1024 * 1024))).toBe('too-large');
  });
});
