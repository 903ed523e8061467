/** Files that people send: kept once by their content, found again by whoever may read an entry that names them. */
export { createBlobs, type Blobs, type Naming } from './blobs.ts';
export type { BlobFiles, StoredFile } from './blobFiles.ts';
export { createDiskFiles } from './disk.ts';
export { isPicture, isShown } from './findType.ts';
export { defaultUploads, type UploadLimits } from './uploadLimits.ts';
export { blobsMigration } from './schema.ts';
