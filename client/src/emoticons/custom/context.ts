/** One's own emoticons, for whatever shows or uses some. */
import { createContext, useContext } from 'solid-js';
import type { OwnEmoticons } from '../../projection/index.ts';

/** Nothing where nobody is signed in. */
export const OwnEmoticonsContext = createContext<OwnEmoticons>();

export const useOwnEmoticons = (): OwnEmoticons | undefined => useContext(OwnEmoticonsContext);
