/** A real relay, a real browser, and people at the app. */
export { findBarriers, looks, putOn, type LookName } from './axe.ts';
export { launchBrowser, openProfile, type Profile, type ProfileOptions } from './browser.ts';
export { seedCrowd, crowdUser } from './crowd.ts';
export { answer, choose, expectLines, heading, layOut, pick, tree, walkTo } from './list.ts';
export { writeHistory } from './longConversation.ts';
export { watchMotion, type Motion } from './motion.ts';
export { makeFriends, makePerson, type Person } from './person.ts';
export { interceptPresence, type PresenceTeller } from './presence.ts';
export { findFreePort, type Program, type RelayProcess, startRelayProcess } from './relay.ts';
export { openScreen, screensOfGroup, screensOfList, screensOfPair, type Screen } from './screens.ts';
export { expectToAppear, expectToVanish } from './see.ts';
export { makeStranger, type Stranger } from './stranger.ts';
export { makeJpeg, makePng, makeText, type TestFile } from './pictures.ts';
