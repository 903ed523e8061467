/** What a file is, by what is in it: what its sender, or its name, says is no reason to show it. */
import { fileTypeFromBuffer } from 'file-type';

/** As much of a file's beginning as is looked at. */
export const startBytes = 4_100;

const anything = 'application/octet-stream';

export async function findType(start: Uint8Array): Promise<string> {
  try {
    return (await fileTypeFromBuffer(start))?.mime ?? anything;
  } catch {
    // What only begins like a file of some type.
    return anything;
  }
}

/** Pictures and sounds that browsers draw and play without running anything in them. The rest is there to be saved. */
const shown: ReadonlySet<string> = new Set([
  'image/png',
  'image/apng',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'audio/ogg',
  'audio/ogg; codecs=opus',
  'audio/mpeg',
  'audio/wav',
  'audio/x-m4a',
  'audio/aac',
]);

export const isShown = (type: string): boolean => shown.has(type);

export const isPicture = (type: string): boolean => isShown(type) && type.startsWith('image/');
