/** The web app's files. */
export { mountAssets } from './assets.ts';
export { makeFolderFiles, type WebAppFiles } from './files.ts';
export { type FindStored, makeStoredFiles } from './stored.ts';
