export { prefersReducedMotion } from './reducedMotion.ts';
export { shake, type ShakeDeps } from './shake.ts';
