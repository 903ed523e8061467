/** Looks at a picture before any decoder does. What looks is loaded with the first picture. */
import type { readPicture as read } from './pictureHead.ts';

export const readPicture: typeof read = async (...asked) =>
  (await import('./pictureHead.ts')).readPicture(...asked);
