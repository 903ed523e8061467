/** Photos: made ready to be sent, shown small among the lines, and large in a viewer. */
export { PhotoFrame, type PhotoContent, type PhotoFrameProps } from './PhotoFrame.tsx';
export type { PhotoProblem, PreparedPhoto } from './prepare.ts';
export { PhotoViewer, preparePhoto } from './loading.ts';
