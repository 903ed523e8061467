/** What people show of themselves, and to whom. */
export { createProfiles, type Profiles } from './profiles.ts';
