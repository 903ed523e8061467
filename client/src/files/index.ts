/** Files: what may be sent and taken, and the card that offers one. */
export { isDangerous } from './dangerous.ts';
export { cleanName } from './cleanName.ts';
export { FileCard, type FileCardProps } from './FileCard.tsx';
export { UploadCard, type UploadCardProps } from './UploadCard.tsx';
