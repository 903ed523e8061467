/** Files: to the relay, from it, and kept here. */
export { forgetGone } from './forgetGone.ts';
export { openBlobs } from './blobs.ts';
export type { Blobs, FetchFailure, FetchOptions, FileBody, Upload, UploadState } from './types.ts';
