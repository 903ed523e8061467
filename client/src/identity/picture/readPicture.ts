/**
 * Opens a picture that somebody chose. What it is and how large it would become is read from its first bytes, before
 * anything is unpacked: a small file may hold a picture that fills the memory. Drawings that can hold scripts are none.
 */
import { err, ok, type Result } from '#protocol';
import { imageSize } from 'image-size';
import { readPicture as readHead, type PictureProblem } from '../../media/index.ts';
import type { FileProblem } from './problem.ts';

const mostBytes = 20 * 1024 * 1024;
const room = { pixels: 40_000_000, side: 16_384 };
/** Beyond what is ever sent, since it is drawn anew. */
const more = new Set(['bmp', 'avif', 'heif']);

export async function readPicture(file: Blob): Promise<Result<ImageBitmap, FileProblem>> {
  if (file.size > mostBytes) return err('too-large');
  try {
    const problem = await lookAt(file);
    return problem ? err(problem) : ok(await createImageBitmap(file));
  } catch {
    return err('broken');
  }
}

async function lookAt(file: Blob): Promise<PictureProblem | undefined> {
  const head = await readHead(file, room);
  if (head.ok || head.error === 'too-many-pixels') return head.ok ? undefined : head.error;
  return lookAtMore(new Uint8Array(await file.arrayBuffer()));
}

function lookAtMore(bytes: Uint8Array): PictureProblem | undefined {
  try {
    const { type = '', images, ...whole } = imageSize(bytes);
    if (!more.has(type)) return 'not-a-picture';
    // It may hold several, and does not say here which of them is drawn.
    const fits = [whole, ...(images ?? [])].every(
      ({ width, height }) => width * height <= room.pixels && Math.max(width, height) <= room.side,
    );
    return fits ? undefined : 'too-many-pixels';
  } catch {
    return 'not-a-picture';
  }
}
