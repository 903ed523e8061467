/** Our own pictures, as addresses. Where each comes from: docs/ASSETS.md. */
import info from './icons/info.svg';
import relayAway from './icons/relay-away.svg';
import wrong from './icons/wrong.svg';

export { icons, type IconName } from './icons.ts';
export { pictures, type PictureName } from './pictures.ts';
export { groupPictures } from './groupPictures.ts';
export { default as botPicture } from './gepeto.svg';
export { default as logo } from './logo.svg';
export { default as defaultPicture } from './pictures/bubble.svg';
export { default as wordmark } from './wordmark.svg';

export const bandIcons = { info, wrong, calm: relayAway } as const;
