/** An emoticon that somebody sent, as far as it may be shown: it is looked at before the browser draws it. */
import { limits } from '#protocol';
import { firstFrame, isDrawable, readPicture } from '../../media/index.ts';

/** Undefined where it is no picture, or too large, or damaged. `still`: its first frame alone. */
export async function asShown(
  content: Blob,
  { still }: { readonly still: boolean },
): Promise<Blob | undefined> {
  const side = limits.emoticon.mostSide;
  const head = await readPicture(content, { side, pixels: side * side });
  if (!head.ok) return undefined;
  const picture = new Blob([content], { type: head.value.type });
  if (still) return firstFrame(picture);
  return (await isDrawable(picture)) ? picture : undefined;
}
