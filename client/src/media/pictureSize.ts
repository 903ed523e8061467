/**
 * How large a picture says it is, read as its decoder reads it: whoever skips, or looks for, what the decoder does not can be
 * told one size while another is drawn. What is not built as the four types are has none. Pure.
 */
import type { PictureType } from '#protocol';

export type PictureSize = { readonly width: number; readonly height: number };

export type SizeReader = (bytes: DataView) => PictureSize | undefined;

/** By type. Each answers nothing for what is not of its type; may throw a `RangeError` where the bytes end too early. */
export const sizeReaders: Readonly<Record<PictureType, SizeReader>> = {
  'image/jpeg': sizeOfJpeg,
  'image/png': sizeOfPng,
  'image/webp': sizeOfWebp,
  'image/gif': sizeOfGif,
};

const says = (bytes: DataView, at: number, text: string): boolean =>
  Array.from(text).every((letter, index) => bytes.getUint8(at + index) === letter.charCodeAt(0));

function sizeOfPng(bytes: DataView): PictureSize | undefined {
  if (!says(bytes, 0, '\u0089PNG\r\n\u001a\n') || !says(bytes, 12, 'IHDR')) return undefined;
  return { width: bytes.getUint32(16), height: bytes.getUint32(20) };
}

function sizeOfWebp(bytes: DataView): PictureSize | undefined {
  if (!says(bytes, 0, 'RIFF') || !says(bytes, 8, 'WEBPVP8')) return undefined;
  const kind = String.fromCharCode(bytes.getUint8(15));
  if (kind === 'X') return { width: 1 + uint24(bytes, 24), height: 1 + uint24(bytes, 27) };
  if (kind === 'L' && bytes.getUint8(20) === 0x2f) {
    const sides = bytes.getUint32(21, true);
    return { width: 1 + (sides & 0x3fff), height: 1 + ((sides >>> 14) & 0x3fff) };
  }
  if (kind !== ' ' || !says(bytes, 23, '\u009d\u0001\u002a')) return undefined;
  return { width: bytes.getUint16(26, true) & 0x3fff, height: bytes.getUint16(28, true) & 0x3fff };
}

const uint24 = (bytes: DataView, at: number): number =>
  bytes.getUint16(at, true) + bytes.getUint8(at + 2) * 0x1_0000;

/** Frames, without those that hold tables or nothing. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Markers that no length follows: a start within the picture, one of its restarts, its end, or nothing. */
const isBare = (marker: number): boolean => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd9);

function sizeOfJpeg(bytes: DataView): PictureSize | undefined {
  if (!says(bytes, 0, '\u00ff\u00d8')) return undefined;
  let at = 2;
  while (bytes.getUint8(at) === 0xff) {
    // Any number of these may stand before a marker.
    while (bytes.getUint8(at + 1) === 0xff) at += 1;
    const marker = bytes.getUint8(at + 1);
    if (isBare(marker)) return undefined;
    if (isFrame(marker)) return { width: bytes.getUint16(at + 7), height: bytes.getUint16(at + 5) };
    at += 2 + bytes.getUint16(at + 2);
  }
  return undefined;
}

const gifBlock = { extension: 0x21, frame: 0x2c } as const;

/** Its first frame may be larger than it says the whole is: decoders make room for it. */
function sizeOfGif(bytes: DataView): PictureSize | undefined {
  if (!says(bytes, 0, 'GIF87a') && !says(bytes, 0, 'GIF89a')) return undefined;
  const [width, height] = [bytes.getUint16(6, true), bytes.getUint16(8, true)];
  const flags = bytes.getUint8(10);
  let at = 13 + (flags > 127 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  while (bytes.getUint8(at) === gifBlock.extension) {
    at += 2;
    while (bytes.getUint8(at) > 0) at += 1 + bytes.getUint8(at);
    at += 1;
  }
  if (bytes.getUint8(at) !== gifBlock.frame) return undefined;
  return {
    width: Math.max(width, bytes.getUint16(at + 1, true) + bytes.getUint16(at + 5, true)),
    height: Math.max(height, bytes.getUint16(at + 3, true) + bytes.getUint16(at + 7, true)),
  };
}
