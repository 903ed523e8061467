export { makeFakeTimers, type FakeTimers } from './fakeTimers.ts';
