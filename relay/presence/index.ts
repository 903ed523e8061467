/** Who is there, and who is told. */
export { createPresence, type Inboxes, type Presence, type Statuses } from './presence.ts';
