export { makeFakeTimers, type FakeTimers } from '#peer/testing';
