/** Photos of a conversation, large. */
export { PhotoViewer, type PhotoViewerProps } from './PhotoViewer.tsx';
