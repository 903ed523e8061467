/** What tests of every part share: the cast, clocks and chance that obey, conversations to write in, and a network to cut. */
export * from './cast.ts';
export * from './fakeClock.ts';
export * from './seededRandom.ts';
export * from './conversation.ts';
export * from './writing.ts';
export * from './rawUpdate.ts';
export * from './vouching.ts';
export * from './hostile.ts';
export * from './liars.ts';
export * from './threeLines.ts';
export * from './network.ts';
export * from './story.ts';
