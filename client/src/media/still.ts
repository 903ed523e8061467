/** Pictures that hold still, whatever they are made of: one that moves is drawn again with each of its frames, for as long as it is seen. */
import { isDrawable } from './isDrawable.ts';

/** Its first frame, where it may move; undefined where it can't be drawn. */
export async function stillOf(picture: Blob): Promise<Blob | undefined> {
  if (await mayMove(picture)) return firstFrame(picture);
  return (await isDrawable(picture)) ? picture : undefined;
}

/** Wherever in it the word stands that browsers look for: which of them they find is theirs to know. */
async function mayMove(picture: Blob): Promise<boolean> {
  if (picture.type === 'image/gif') return true;
  const text = new TextDecoder('latin1').decode(await picture.arrayBuffer());
  return text.includes('acTL') || text.includes('ANIM');
}

/** As a picture of its own; undefined where it can't be drawn. */
export async function firstFrame(picture: Blob): Promise<Blob | undefined> {
  try {
    const bitmap = await createImageBitmap(picture);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    return await canvas.convertToBlob({ type: 'image/png' });
  } catch {
    return undefined;
  }
}
