/** Which picture stands for a person or a group. Names are checked for shape alone: each version draws those it knows. */
import * as v from 'valibot';
import { BlobId } from './ids.ts';
import { Slug } from './slug.ts';

/** One of those that come with Cutuca, or a blob (sha256 in hex). */
export const PictureChoice = v.variant('type', [
  v.strictObject({ type: v.literal('gallery'), name: Slug }),
  v.strictObject({
    type: v.literal('blob'),
    hash: BlobId,
  }),
]);
export type PictureChoice = v.InferOutput<typeof PictureChoice>;
