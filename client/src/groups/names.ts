/** What a group is called: by its title, or by its members' names, as the reader calls them. */
import type { Profile, UserId } from '#protocol';
import type { I18n, Locale } from '../i18n/index.ts';
import type { GroupView, NameOf, Party } from '../projection/index.ts';

export interface Naming {
  readonly t: I18n['t'];
  readonly locale: Locale;
  readonly self: UserId;
  readonly nameOf: NameOf;
}

const namesShown = 3;

export function groupTitle(
  group: Pick<GroupView, 'title' | 'members' | 'invited'>,
  { t, locale, self, nameOf }: Naming,
): string {
  if (group.title !== '') return group.title;
  const others = group.members.flatMap(({ profile }) => (profile.user === self ? [] : [profile]));
  // While nobody has come yet, it is known by who is asked.
  const names = (others.length > 0 ? others : group.invited).map(nameOf);
  if (names.length === 0) return t('groups.onlyYou');
  const shown =
    names.length > namesShown
      ? [...names.slice(0, namesShown - 1), t('groups.andOthers', names.length - namesShown + 1)]
      : names;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(shown);
}

export const partyName = (party: Party, naming: Naming): string =>
  party.type === 'pair' ? naming.nameOf(party.contact.profile) : groupTitle(party.group, naming);

/** Who has, or had, a word in a conversation, by their user. */
export function profileIn(party: Party, user: UserId): Profile | undefined {
  if (party.type === 'pair') return party.contact.user === user ? party.contact.profile : undefined;
  const { members, past } = party.group;
  return (
    members.find(({ profile }) => profile.user === user)?.profile ??
    past.find((profile) => profile.user === user)
  );
}
