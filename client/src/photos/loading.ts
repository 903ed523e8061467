/** What is loaded when it is first wanted. */
import { lazy } from 'solid-js';
import type { preparePhoto as prepare } from './prepare.ts';

export const preparePhoto: typeof prepare = async (file) =>
  (await import('./prepare.ts')).preparePhoto(file);

export const PhotoViewer = lazy(async () => ({
  default: (await import('./viewer/index.ts')).PhotoViewer,
}));
