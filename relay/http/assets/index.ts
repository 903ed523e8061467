/** The web app's files. */
export { mountAssets } from './assets.ts';
