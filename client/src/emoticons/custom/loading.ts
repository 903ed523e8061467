/** What is loaded when somebody first looks at their own emoticons, or takes one over. */
import { lazy } from 'solid-js';

export const OwnEmoticonsTab = lazy(async () => ({
  default: (await import('./OwnEmoticonsTab.tsx')).OwnEmoticonsTab,
}));

export const AddEmoticon = lazy(async () => ({
  default: (await import('./AddEmoticon.tsx')).AddEmoticon,
}));
