/** A world of samples, and the app in it. */
export { Evening, Surroundings } from './Evening.tsx';
export { characterOf, conversationWith, profileOf, type PersonName } from './people.ts';
export { photoOf, smallPictureOf } from './drawing.ts';
export { groups, makeEvening } from './samples.ts';
export { settle, settled } from './settling.ts';
export { lendCamera, standStillAt } from './standstill.ts';
export { askAbout, frame, press, see, take, write, type Step } from './steps.ts';
export { now, type Talk } from './talk.ts';
export { makeWorld, type Circumstances, type Place, type World } from './world.ts';
