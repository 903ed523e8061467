/** `roster:<user>`: the user's own settings and contact groups, the same on all their devices. */

/** The document's roots: maps of plain values. What the keys are, and how values are read, is up to the client. */
export const rosterMaps = [
  'options',
  'contacts',
  'groups',
  'memberships',
  'layout',
  'hidden',
  'quickTexts',
  'emoticons',
] as const;
export type RosterMap = (typeof rosterMaps)[number];
