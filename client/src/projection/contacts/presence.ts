/** Who is around, from the relay's presence events. Pure. */
import type { InboxEvent, PresenceRow, UserId, VisibleStatus } from '#protocol';

export type Presence = ReadonlyMap<UserId, VisibleStatus>;
type PresenceEvent = Extract<InboxEvent, { readonly t: 'presence' }>;

export function applyPresence(before: Presence, { all, people }: PresenceEvent): Presence {
  return new Map([...(all ? [] : before), ...people.map(([user, status]) => [user, status] as const)]);
}

/**
 * Who came online with this event. The whole list, sent when this device itself has just connected, tells of nobody's coming.
 */
export function cameOnline(before: Presence, { all, people }: PresenceEvent): readonly UserId[] {
  if (all) return [];
  return people
    .filter(([user, status]) => status !== 'offline' && (before.get(user) ?? 'offline') === 'offline')
    .map(([user]) => user);
}

/** Whose profile the relay has a newer version of. */
export const outdated = (
  people: readonly PresenceRow[],
  versionOf: (user: UserId) => number | undefined,
): readonly UserId[] =>
  people
    .filter(([user, , version]) => version > (versionOf(user) ?? Number.POSITIVE_INFINITY))
    .map(([user]) => user);
