/** Drawing by hand: the pad, and drawings as they are shown. Loaded when the first is wanted. */
export { InkPad, type InkPadProps } from './InkPad.tsx';
export { InkPicture, type InkPictureProps } from './InkPicture.tsx';
export { copyPicture, savePicture } from './picture.ts';
export { createSheet, type Sheet } from './sheet.ts';
