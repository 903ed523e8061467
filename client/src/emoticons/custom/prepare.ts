/** A picture as an emoticon: small ones that move stay as they are, everything else becomes a still one of twice the size it is shown at. */
import { err, limits, ok, type Result } from '#protocol';
import { readPicture, type PictureHead, type PictureProblem } from '../../media/index.ts';

export type EmoticonProblem = PictureProblem | 'not-drawn';

/** As many pixels as sharp screens show. */
const stillSide = 2 * limits.emoticon.side;

export async function prepareEmoticon(file: Blob): Promise<Result<Blob, EmoticonProblem>> {
  try {
    const head = await readPicture(file);
    if (!head.ok) return head;
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const still = await drawSmall(bitmap);
    bitmap.close();
    return ok((await staysAsItIs(file, head.value)) ? file : still);
  } catch {
    return err('not-drawn');
  }
}

async function drawSmall(bitmap: ImageBitmap): Promise<Blob> {
  const scale = Math.min(1, stillSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/png' });
}

async function staysAsItIs(file: Blob, { width, height }: PictureHead): Promise<boolean> {
  const { bytes, mostSide } = limits.emoticon;
  if (file.size > bytes || Math.max(width, height) > mostSide) return false;
  return moves(new Uint8Array(await file.arrayBuffer()));
}

/** GIF, WebP and PNG each say so in their own way. */
function moves(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  if (text.startsWith('GIF8')) return text.includes('NETSCAPE2.0');
  if (text.startsWith('RIFF')) return text.slice(12, 64).includes('ANIM');
  if (text.startsWith('\u0089PNG')) return text.slice(0, text.indexOf('IDAT')).includes('acTL');
  return false;
}
