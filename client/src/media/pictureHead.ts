/**
 * What a picture says of itself in its first bytes, read before any decoder sees it: a file of a few bytes may claim to be
 * larger than all memory, and what is no plain picture – a drawing that holds scripts – is none here.
 */
import { err, limits, ok, type PictureType, type Result } from '#protocol';
import { type PictureSize, sizeReaders } from './pictureSize.ts';

export type PictureHead = PictureSize & { readonly type: PictureType };

/** `not-a-picture`: of none of the four types, or damaged. `too-many-pixels`: shown, it would fill the memory. */
export type PictureProblem = 'not-a-picture' | 'too-many-pixels';

/** How large one may be: drawn, and as a file. */
export type PictureRoom = {
  readonly side: number;
  readonly pixels: number;
  readonly bytes?: number;
};

/** Of one's own: larger than any camera's; four bytes each when it is drawn. */
const roomForOwn: PictureRoom = {
  side: 2 * limits.photo.mostSide,
  pixels: 120_000_000,
  bytes: 256 * 1024 * 1024,
};

/** Cameras write previews before what says how large a picture is. */
const headBytes = 512 * 1024;

export async function readPicture(
  content: Blob,
  room: PictureRoom = roomForOwn,
): Promise<Result<PictureHead, PictureProblem>> {
  const head = readHead(new DataView(await content.slice(0, headBytes).arrayBuffer()));
  if (!head) return err('not-a-picture');
  const { width, height } = head;
  const fits =
    content.size <= (room.bytes ?? content.size) &&
    Math.max(width, height) <= room.side &&
    width * height <= room.pixels;
  return fits ? ok(head) : err('too-many-pixels');
}

const types = Object.keys(sizeReaders) as readonly PictureType[];

function readHead(bytes: DataView): PictureHead | undefined {
  for (const type of types) {
    const size = readSize(bytes, type);
    if (size && size.width > 0 && size.height > 0) return { type, ...size };
  }
  return undefined;
}

function readSize(bytes: DataView, type: PictureType): PictureSize | undefined {
  try {
    return sizeReaders[type](bytes);
  } catch {
    // It ends too early.
    return undefined;
  }
}
