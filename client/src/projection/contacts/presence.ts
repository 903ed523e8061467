/** Who is around, from the relay's presence events. Pure. */
import type { InboxEvent, PresenceRow, UserId, VisibleStatus } from '#protocol';

export type Presence = ReadonlyMap<UserId, VisibleStatus>;
type PresenceEvent = Extract<InboxEvent, { readonly t: 'presence' }>;

export function applyPresence(before: Presence, { all, people }: PresenceEvent): Presence {
  return new Map([...(all ? [] : before), ...people.map(([user, status]) => [user, status] as const)]);
}

/** Whose profile the relay has a newer version of. */
export const outdated = (
  people: readonly PresenceRow[],
  versionOf: (user: UserId) => number | undefined,
): readonly UserId[] =>
  people
    .filter(([user, , version]) => version > (versionOf(user) ?? Number.POSITIVE_INFINITY))
    .map(([user]) => user);
