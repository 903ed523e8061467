/** Pictures as cameras, and as nobody's camera, make them. */
import { deflateSync } from 'node:zlib';
import type { Page } from 'playwright';

export type TestFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** One colour all over. `claims`: how large it says it is, where that is not true. */
export function makePng(
  name: string,
  [width, height]: readonly [number, number],
  claims: readonly [number, number] = [width, height],
): TestFile {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(claims[0], 0);
  head.writeUInt32BE(claims[1], 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x66)]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const buffer = Buffer.concat([
    pngStart,
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { name, mimeType: 'image/png', buffer };
}

/** A landscape in JPEG, with a secret where cameras write where they were. */
export async function makeJpeg(
  page: Page,
  name: string,
  [width, height]: readonly [number, number],
  secret: string,
): Promise<TestFile> {
  const drawn = await page.evaluate(
    async ([wide, high]) => {
      const canvas = new OffscreenCanvas(wide, high);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('No canvas.');
      const sky = context.createLinearGradient(0, 0, 0, high);
      sky.addColorStop(0, '#2f86dc');
      sky.addColorStop(1, '#ffe3b0');
      context.fillStyle = sky;
      context.fillRect(0, 0, wide, high);
      context.fillStyle = '#57ac17';
      context.beginPath();
      context.moveTo(0, high);
      context.lineTo(wide * 0.3, high * 0.45);
      context.lineTo(wide * 0.55, high * 0.8);
      context.lineTo(wide * 0.75, high * 0.6);
      context.lineTo(wide, high);
      context.fill();
      const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [width, height] as const,
  );
  const jpeg = Buffer.from(drawn);
  const written = Buffer.from(`Exif\0\0${secret}`);
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(written.length + 2, 2);
  const buffer = Buffer.concat([jpeg.subarray(0, 2), segment, written, jpeg.subarray(2)]);
  return { name, mimeType: 'image/jpeg', buffer };
}

export const makeText = (name: string, text: string, mimeType = 'text/plain'): TestFile => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});
