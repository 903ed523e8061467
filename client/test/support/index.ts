/** A real relay, a real browser, and people at the app. */
export { launchBrowser, openProfile, type Profile } from './browser.ts';
export { makeFriends, makePerson, type Person } from './person.ts';
export { startRelayProcess, type RelayProcess } from './relay.ts';
