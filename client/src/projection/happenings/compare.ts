/** What happened between two looks at one's contacts. Pure. */
import type { ContactList, Profile, UserId, VisibleStatus } from '#protocol';
import * as v from 'valibot';

const happeningTypes = [
  'came',
  'went',
  'status',
  'renamed',
  'message',
  'asked',
  'joined',
  'left',
] as const;
export type HappeningType = (typeof happeningTypes)[number];

export const Happening = v.object({
  /** ms since 1970. */
  at: v.number(),
  type: v.picklist(happeningTypes),
  user: v.string(),
  /** What they were called then. */
  name: v.string(),
  /** The status, the new name, the words – whatever it came to. */
  to: v.optional(v.string()),
});
export type Happening = v.InferOutput<typeof Happening>;
export type Undated = Omit<Happening, 'at'>;

export function ofStatus(
  { user, displayName }: Pick<Profile, 'user' | 'displayName'>,
  before: VisibleStatus,
  now: VisibleStatus,
): Undated {
  const who = { user, name: displayName };
  if (now === 'offline') return { ...who, type: 'went' };
  return { ...who, type: before === 'offline' ? 'came' : 'status', to: now };
}

export function ofLists(before: ContactList, after: ContactList): readonly Undated[] {
  const known = byUser(before.contacts);
  const current = byUser(after.contacts);
  const asked = byUser(before.incoming);
  return [
    ...[...current.values()].flatMap((profile) => ofProfiles(known.get(profile.user), profile)),
    ...[...known.values()]
      .filter(({ user }) => !current.has(user))
      .map((profile) => happening('left', profile)),
    ...after.incoming
      .filter(({ profile }) => !asked.has(profile.user))
      .map(({ profile }) => happening('asked', profile)),
  ];
}

function ofProfiles(before: Profile | undefined, now: Profile): readonly Undated[] {
  if (!before) return [happening('joined', now)];
  const { displayName, personalMessage } = now;
  return [
    ...(before.displayName === displayName ? [] : [happening('renamed', before, displayName)]),
    ...(before.personalMessage === personalMessage || personalMessage === ''
      ? []
      : [happening('message', now, personalMessage)]),
  ];
}

const happening = (type: HappeningType, { user, displayName }: Profile, to?: string): Undated => ({
  type,
  user,
  name: displayName,
  ...(to === undefined ? {} : { to }),
});

const byUser = (people: readonly { readonly profile: Profile }[]): ReadonlyMap<UserId, Profile> =>
  new Map(people.map(({ profile }) => [profile.user, profile]));
