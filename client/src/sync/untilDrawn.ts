/**
 * In ms, about two frames: how long work waits that nobody sees, so that what a person just did is drawn before it is done.
 * Only for what is kept elsewhere meanwhile, since a tab may be gone before.
 */
export const untilDrawn = 30;
