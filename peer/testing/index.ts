/** Fakes for tests. */
export { type FakeTimers, makeFakeTimers } from './fakeTimers.ts';
