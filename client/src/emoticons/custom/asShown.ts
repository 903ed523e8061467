/** An emoticon that somebody sent, as far as it may be shown: it is looked at before the browser draws it. */
import { limits } from '#protocol';
import { readPicture } from '../../media/index.ts';

/** Undefined where it is no picture, or too large. `still`: its first frame alone. */
export async function asShown(
  content: Blob,
  { still }: { readonly still: boolean },
): Promise<Blob | undefined> {
  if (content.size > 4 * limits.emoticon.bytes) return undefined;
  const head = await readPicture(content, limits.emoticon.mostSide);
  if (!head.ok) return undefined;
  const picture = new Blob([content], { type: head.value.type });
  return still ? firstFrame(picture) : picture;
}

async function firstFrame(picture: Blob): Promise<Blob | undefined> {
  try {
    const bitmap = await createImageBitmap(picture);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    return await canvas.convertToBlob({ type: 'image/png' });
  } catch {
    return undefined;
  }
}
