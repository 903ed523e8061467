/**
 * A picture as it is sent: drawn anew, so that nothing of the file but what is seen goes out – no place, no camera, no name –
 * and no larger than a screen.
 */
import { err, limits, ok, type PictureType, type Result } from '#protocol';
import { readPicture, type PictureProblem } from '../media/index.ts';
import { encodeThumb, thumbSide } from './thumb.ts';

export type PreparedPhoto = {
  readonly content: Blob;
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  readonly thumb: string;
};

/** `not-drawn`: the browser can't read what only looked like a picture. */
export type PhotoProblem = PictureProblem | 'not-drawn';

const quality = 0.86;

export async function preparePhoto(file: Blob): Promise<Result<PreparedPhoto, PhotoProblem>> {
  try {
    const head = await readPicture(file);
    if (!head.ok) return head;
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, limits.photo.side / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const content = await encode(draw(bitmap, width, height));
    const thumb = encodeThumb(pointsOf(bitmap));
    bitmap.close();
    return ok({ content, type: content.type as PictureType, width, height, thumb });
  } catch {
    return err('not-drawn');
  }
}

function draw(bitmap: ImageBitmap, width: number, height: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

/** Where the browser writes no WebP it gives a PNG, which is large: then a JPEG, on white. */
async function encode(canvas: OffscreenCanvas): Promise<Blob> {
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality });
  if (webp.type === 'image/webp') return webp;
  const context = canvas.getContext('2d');
  if (context) {
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

function pointsOf(bitmap: ImageBitmap): Uint8ClampedArray {
  const canvas = draw(bitmap, thumbSide, thumbSide);
  const points = canvas.getContext('2d')?.getImageData(0, 0, thumbSide, thumbSide).data;
  return points ?? new Uint8ClampedArray(thumbSide * thumbSide * 4);
}
