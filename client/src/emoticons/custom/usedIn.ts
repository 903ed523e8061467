/** Which of somebody's own emoticons a text uses, as an entry names them: as many as may go, in their order. Pure. */
import { limits, type BlobId, type CustomEmoticons } from '#protocol';
import { parse } from '../parse.ts';

export function usedIn(text: string, own: Readonly<CustomEmoticons>): CustomEmoticons {
  if (own.length === 0) return [];
  const used = new Map<string, BlobId>();
  for (const piece of parse(text, own)) if (piece.type === 'custom') used.set(piece.text, piece.blob);
  return Array.from(used, ([code, blob]) => ({ code, blob })).slice(0, limits.emoticon.perMessage);
}
