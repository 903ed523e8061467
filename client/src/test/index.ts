/** For tests of the upper layers: a sync, a relay and a storage that obey. */
export { makeFakeAccount } from './fakeAccount.ts';
export { makeFakeBlobs, type FakeBlobs } from './fakeBlobs.ts';
export { makeFakeRelay, type FakeRelay } from './fakeRelay.ts';
export { makeFakeConversation, makeFakeSync, type FakeConversation, type FakeSync } from './fakeSync.ts';
export { makeFakeRoster, type FakeRoster } from './fakeRoster.ts';
export { makeMemoryStorage, type MemoryStorage } from './memoryStorage.ts';
export { silentOgg } from './silentOgg.ts';
export { delayed, makeWriter, type Writer } from './writer.ts';
