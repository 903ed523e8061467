/** Session and sync in real tabs against a real relay. */
export { seenIn, type Seen, soon } from './seen.ts';
export { type Person, startWorld, type World } from './world.ts';
