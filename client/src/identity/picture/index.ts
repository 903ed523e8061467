/** From any picture to a display picture. */
export { Webcam } from './Webcam.tsx';
export { CropView } from './CropView.tsx';
export type { PictureProblem } from './problem.ts';
export { readPicture } from './readPicture.ts';
