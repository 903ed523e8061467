/** Emoticons of one's own: made from pictures, used by a code of up to 7 characters, seen by whoever gets them. */
export { CustomEmoticon } from './CustomEmoticon.tsx';
export { OwnEmoticonsContext, useOwnEmoticons } from './context.ts';
export { OwnEmoticonsTab } from './loading.ts';
export { usedIn } from './usedIn.ts';
