/** What entries say of files: each names a blob, which is fetched from the relay by whoever may read the entry. */
import * as v from 'valibot';
import { BlobId } from '../ids.ts';
import { limits } from '../limits.ts';

const Bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const Side = v.pipe(Bytes, v.maxValue(limits.photo.mostSide));

/** Pictures that are only pictures: no other kind is ever shown. */
export const PictureType = v.picklist(['image/jpeg', 'image/webp', 'image/png', 'image/gif']);
export type PictureType = v.InferOutput<typeof PictureType>;

/**
 * How a picture looks from afar: 8 × 8 points of red, green and blue, in base64url. Plain numbers, so that showing a
 * stranger's costs no decoder anything.
 */
const Thumb = v.pipe(v.string(), v.regex(/^[\w-]{256}$/));

export const photo = v.object({
  kind: v.literal('photo'),
  blob: BlobId,
  type: PictureType,
  bytes: Bytes,
  width: Side,
  height: Side,
  thumb: v.optional(Thumb),
});

/** No path, no control character, and no mark that would make `exe.jpg` read `gpj.exe`. */
const fileName = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\]+$/u;

export const file = v.object({
  kind: v.literal('file'),
  blob: BlobId,
  name: v.pipe(v.string(), v.maxLength(limits.file.nameCharacters), v.regex(fileName)),
  bytes: Bytes,
});

export const voice = v.object({
  kind: v.literal('voice'),
  blob: BlobId,
  bytes: Bytes,
  /** How long it is, a little over the limit allowed: recorders stop when they can. */
  ms: v.pipe(Bytes, v.maxValue(limits.voice.most + 1_000)),
  /** How loud it is from start to end, one letter each: `A` for silence to `_` for as loud as it gets. */
  peaks: v.pipe(v.string(), v.regex(/^[\w-]*$/), v.maxLength(limits.voice.peaks)),
});

/** What a text calls a picture of its writer's: 1 to 7 characters, and no spaces, so that it can be told from words. */
export const EmoticonCode = v.pipe(
  v.string(),
  v.regex(/^[^\s\p{C}]+$/u),
  v.maxLength(limits.emoticon.codeCharacters),
);

/** The custom emoticons that a text uses. A list and not a record: a code may be any word, also `__proto__`. */
export const CustomEmoticons = v.pipe(
  v.array(v.object({ code: EmoticonCode, blob: BlobId })),
  v.maxLength(limits.emoticon.perMessage),
);
export type CustomEmoticons = v.InferOutput<typeof CustomEmoticons>;
