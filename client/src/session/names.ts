/** How the databases, channels and locks of this app are called. */

/** What belongs to this browser, whoever is signed in. */
export const deviceDatabase = 'cutuca/device';
export const sessionChannel = 'cutuca/session';
/** Held by whoever uses the refresh cookie: using an old one would revoke its family. */
export const cookieLock = 'cutuca/cookie';

/** What the views note of an account. */
export const notesOf = (storage: string): string => `cutuca:${storage}:`;

/** Held, shared, by each tab in which this account is signed in. */
export const visitLock = (storage: string): string => `${storage}visit`;

/** An account of a relay: everything stored for it begins with this, so it can be deleted together. */
export const storageOf = (relay: string, user: string): string => `cutuca/account/${relay}/${user}/`;
