/** Files as they are shown: fetched when wanted, known by what is in them, and let go when nobody looks. */
export { BlobsContext, useBlobs } from './context.ts';
export { createObjectUrl } from './objectUrl.ts';
export { createFetched, type Fetched } from './fetched.ts';
export { contentWord } from './contentWord.ts';
export { failureWord } from './failureWord.ts';
export type { PictureHead, PictureProblem, PictureRoom } from './pictureHead.ts';
export { firstFrame, isDrawable, readPicture, stillOf } from './loading.ts';
export { formatSize } from './size.ts';
export { saveAs } from './saveAs.ts';
