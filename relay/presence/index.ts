/** Who is there, who is told, and what they are told to look at. */
export { createHints, type Hints } from './hints.ts';
export { createPresence, type Inboxes, type Presence, type Statuses } from './presence.ts';
