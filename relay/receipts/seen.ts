/**
 * How far one person has come in a page: what is on a device of theirs, and what they have read. Only grows, never beyond
 * what exists. Pure.
 */
import type { Clocks, PageCommand, UserId } from '#protocol';

/** For each clientID the next clock not covered. */
type ClockMap = ReadonlyMap<number, number>;
export type Seen = { readonly delivered: ClockMap; readonly read: ClockMap };

/** `held`: what those whom this person blocks go on being shown, as of someone who has been offline since. */
export type PersonSeen = { readonly seen: Seen; readonly held: ReadonlyMap<UserId, Seen> };

const nothing: Seen = { delivered: new Map(), read: new Map() };
export const noneSeen: PersonSeen = { seen: nothing, held: new Map() };

/** `exists`: the next clock of this client in the page. `blocked`: whom this person blocks now. */
export function advance(
  before: PersonSeen,
  { delivered, read }: Pick<PageCommand, 'delivered' | 'read'>,
  {
    exists,
    blocked,
  }: { readonly exists: (client: number) => number; readonly blocked: readonly UserId[] },
): PersonSeen {
  const readClocks = raise(before.seen.read, read, exists);
  // What was read was delivered, whatever else is said.
  const deliveredClocks = raise(
    raise(before.seen.delivered, delivered, exists),
    [...readClocks],
    exists,
  );
  return {
    seen: { delivered: deliveredClocks, read: readClocks },
    held: new Map(blocked.map((viewer) => [viewer, before.held.get(viewer) ?? before.seen])),
  };
}

function raise(before: ClockMap, clocks: Clocks, exists: (client: number) => number): ClockMap {
  const after = new Map(before);
  for (const [client, clock] of clocks) {
    const covered = Math.min(clock, exists(client));
    if (covered > (after.get(client) ?? 0)) after.set(client, covered);
  }
  return after;
}

const shownTo = (viewer: UserId, { seen, held }: PersonSeen): Seen => held.get(viewer) ?? seen;

export type News = { readonly delivered: Clocks; readonly read: Clocks };

/** What `viewer` has not been shown yet, or nothing. */
export const newsFor = (viewer: UserId, before: PersonSeen, after: PersonSeen): News | undefined =>
  newsBetween(shownTo(viewer, before), shownTo(viewer, after));

/** The same for everybody for whom nothing is held. */
export const newsForMost = (before: PersonSeen, after: PersonSeen): News | undefined =>
  newsBetween(before.seen, after.seen);

function newsBetween(old: Seen, now: Seen): News | undefined {
  const news = { delivered: grown(old.delivered, now.delivered), read: grown(old.read, now.read) };
  return news.delivered.length === 0 && news.read.length === 0 ? undefined : news;
}

const grown = (old: ClockMap, now: ClockMap): Clocks =>
  [...now].filter(([client, clock]) => clock > (old.get(client) ?? 0));
