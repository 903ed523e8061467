/** What contacts did, as far as this device saw it. */
export { createHappenings, type HappeningLog, type HappeningsDeps } from './happenings.ts';
export { type Happening, type HappeningType } from './compare.ts';
