/** The person's settings and contact groups, one document over all their devices. */
export { openRoster, type OpenRoster } from './roster.ts';
export * from './shapes.ts';
export { type Json, type Roster, type RosterChange, type RosterSet } from './types.ts';
