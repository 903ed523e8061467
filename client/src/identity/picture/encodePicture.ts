/** Makes a display picture of a part of a picture: drawn anew, so that nothing of the file – place, device, name – goes along. */
import { err, limits, ok, type Result } from '#protocol';
import type { Square } from './crop.ts';

const qualities = [0.9, 0.8, 0.65, 0.5, 0.3];

/** A browser that can't write the first kind answers with PNG, which may be too large. */
const kinds = ['image/webp', 'image/jpeg'];

export async function encodePicture(
  picture: ImageBitmap,
  { left, top, side }: Square,
): Promise<Result<Blob, 'broken'>> {
  const length = limits.picture.side;
  const canvas = new OffscreenCanvas(length, length);
  const context = canvas.getContext('2d');
  if (!context) return err('broken');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, length, length);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, left, top, side, side, 0, 0, length, length);
  for (const type of kinds) {
    for (const quality of qualities) {
      const made = await canvas.convertToBlob({ type, quality });
      if (made.type !== type) break;
      if (made.size <= limits.picture.bytes) return ok(made);
    }
  }
  return err('broken');
}
