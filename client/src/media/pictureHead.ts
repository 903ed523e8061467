/**
 * What a picture says of itself in its first bytes, read before any decoder sees it: a file of a few bytes may claim to be
 * larger than all memory, and what is no plain picture – a drawing that holds scripts – is none here.
 */
import { err, limits, ok, type PictureType, type Result } from '#protocol';
import { GIF } from 'image-size/types/gif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';

export type PictureHead = {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
};

/** `not-a-picture`: of none of the four types, or damaged. `too-many-pixels`: shown, it would fill the memory. */
export type PictureProblem = 'not-a-picture' | 'too-many-pixels';

const readers = [
  ['image/jpeg', JPG],
  ['image/png', PNG],
  ['image/webp', WEBP],
  ['image/gif', GIF],
] as const;

/** Cameras write previews before what says how large a picture is. */
const headBytes = 512 * 1024;

/** Larger than any camera's; four bytes each when it is shown. */
const mostPixels = 120_000_000;

export async function readPicture(
  content: Blob,
  mostSide: number = 2 * limits.photo.mostSide,
): Promise<Result<PictureHead, PictureProblem>> {
  const head = readHead(new Uint8Array(await content.slice(0, headBytes).arrayBuffer()));
  if (!head) return err('not-a-picture');
  const { width, height } = head;
  const fits = Math.max(width, height) <= mostSide && width * height <= mostPixels;
  return fits ? ok(head) : err('too-many-pixels');
}

function readHead(bytes: Uint8Array): PictureHead | undefined {
  try {
    for (const [type, reader] of readers) {
      if (!reader.validate(bytes)) continue;
      const { width, height } = reader.calculate(bytes);
      return width > 0 && height > 0 ? { type, width, height } : undefined;
    }
  } catch {
    // It only begins like one.
  }
  return undefined;
}
