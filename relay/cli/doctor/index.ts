/** What is wrong with a relay's surroundings, and what to do. */
export { doctor } from './doctor.ts';
