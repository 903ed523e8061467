/** How one looks and sounds to others. What is opened from here is loaded when it is opened. */
export type { LookDeps } from './deps.ts';
export { OwnLook } from './OwnLook.tsx';
