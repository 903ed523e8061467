/** What looks at pictures before they are shown: loaded with the first one. */
import type { isDrawable as drawable } from './isDrawable.ts';
import type { readPicture as read } from './pictureHead.ts';
import type { firstFrame as first, stillOf as still } from './still.ts';

export const readPicture: typeof read = async (...asked) =>
  (await import('./pictureHead.ts')).readPicture(...asked);

export const isDrawable: typeof drawable = async (picture) =>
  (await import('./isDrawable.ts')).isDrawable(picture);

export const stillOf: typeof still = async (picture) => (await import('./still.ts')).stillOf(picture);

export const firstFrame: typeof first = async (picture) =>
  (await import('./still.ts')).firstFrame(picture);
