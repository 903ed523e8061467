/** The emoji of Unicode, beside our own: loaded when somebody first looks at them. */
import { lazy } from 'solid-js';

export const EmojiTab = lazy(async () => ({ default: (await import('./EmojiTab.tsx')).EmojiTab }));
export { createEmojiNames } from './names.ts';
