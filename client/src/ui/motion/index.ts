export { shake, type ShakeDeps } from './shake.ts';
