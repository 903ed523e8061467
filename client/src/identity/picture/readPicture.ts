/**
 * Opens a picture that somebody chose. What it is and how large it would become is read from its first bytes, before
 * anything is unpacked: a small file may hold a picture that fills the memory. Drawings that can hold scripts are none.
 */
import { err, ok, type Result } from '#protocol';
import { imageSize } from 'image-size';
import type { FileProblem } from './problem.ts';

const most = { bytes: 20 * 1024 * 1024, pixels: 40_000_000, side: 16_384 };
const types = new Set(['png', 'jpg', 'gif', 'webp', 'bmp', 'avif', 'heif']);

export async function readPicture(file: Blob): Promise<Result<ImageBitmap, FileProblem>> {
  if (file.size > most.bytes) return err('too-large');
  const problem = lookAt(new Uint8Array(await file.arrayBuffer()));
  if (problem) return err(problem);
  try {
    return ok(await createImageBitmap(file));
  } catch {
    return err('broken');
  }
}

function lookAt(bytes: Uint8Array): FileProblem | undefined {
  try {
    const { type = '', width, height } = imageSize(bytes);
    if (!types.has(type)) return 'not-a-picture';
    if (width < 1 || height < 1) return 'broken';
    const tooMany = width * height > most.pixels || Math.max(width, height) > most.side;
    return tooMany ? 'too-many-pixels' : undefined;
  } catch {
    return 'not-a-picture';
  }
}
