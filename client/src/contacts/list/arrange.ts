/** In which groups contacts stand, by status or by group. Pure, and read again by whatever of it changes. */
import type { I18n } from '../../i18n/index.ts';
import type { ContactBookView } from '../../projection/index.ts';
import type { TreeGroup } from '../../ui/index.ts';
import type { ContactItem, ListItem, ListSection, RequestItem } from './items.ts';

/** Headings that are no groups of one's own. Each is shorter than a group's id may be. */
export const fixed = {
  favourites: 'starred',
  online: 'online',
  others: 'others',
  offline: 'offline',
  asking: 'asking',
  waiting: 'waiting',
} as const;

export interface Arranging {
  /** In the order of their names. */
  readonly items: readonly ContactItem[];
  readonly book: ContactBookView;
  readonly sections: readonly ListSection[];
  readonly requests: {
    readonly incoming: readonly RequestItem[];
    readonly outgoing: readonly RequestItem[];
  };
  readonly t: I18n['t'];
}

type Group = TreeGroup<ListItem>;

const isAround = ({ contact }: ContactItem): boolean => contact.status !== 'offline';
const isAway = (item: ContactItem): boolean => !isAround(item);

export function arrange(given: Arranging): readonly Group[] {
  const { items, book, sections, requests, t } = given;
  const isFavourite = ({ id }: ContactItem) => book.contacts[id]?.favourite === true;
  const favourites = items.filter(isFavourite);
  const rest = items.filter((item) => !isFavourite(item));
  const isOpen = (id: string) => book.folded[id] !== true;

  const group = (
    id: string,
    label: string,
    members: readonly ListItem[],
    emptyWord: string = t('list.empty'),
  ): Group => ({ id, label, items: members, expanded: isOpen(id), emptyWord });
  const ofKnown = (id: string, label: string, members: readonly ListItem[]) =>
    members.length > 0 ? [group(id, label, members)] : [];
  const simple = (id: string, name: string, members: readonly ListItem[]) =>
    group(id, t('main.group', name, members.length), members);
  const counted = (name: string, members: readonly ContactItem[]) =>
    t('list.counted', name, members.filter(isAround).length, members.length);

  const byStatus = () => [
    simple(fixed.online, t('main.online'), rest.filter(isAround)),
    simple(fixed.offline, t('main.offline'), rest.filter(isAway)),
  ];

  function byGroup(): readonly Group[] {
    const together = book.layout.offlineTogether;
    const away = rest.filter(isAway);
    const shown = (members: readonly ContactItem[]) =>
      together ? members.filter(isAround) : [...members.filter(isAround), ...members.filter(isAway)];
    const own = book.groups.map(({ id, name }) => {
      const members = items.filter((item) => book.members[id]?.[item.id]);
      const word = t(members.length > 0 ? 'list.nobodyAround' : 'list.empty');
      return group(id, counted(name, members), shown(members), word);
    });
    const others = rest.filter(({ id }) => !book.groups.some((each) => book.members[each.id]?.[id]));
    return [
      ...own,
      ...(others.length > 0 || own.length === 0
        ? [group(fixed.others, counted(t('list.others'), others), shown(others), t('list.nobodyAround'))]
        : []),
      ...(together ? [simple(fixed.offline, t('main.offline'), away)] : []),
    ];
  }

  return [
    ...ofKnown(
      fixed.asking,
      t('main.group', t('list.asking'), requests.incoming.length),
      requests.incoming,
    ),
    ...ofKnown(fixed.favourites, counted(t('list.favourites'), favourites), favourites),
    ...sections.map(({ id, label, items: lines, emptyWord }) => group(id, label, lines, emptyWord)),
    ...(book.layout.sort === 'group' ? byGroup() : byStatus()),
    ...ofKnown(
      fixed.waiting,
      t('main.group', t('main.waiting'), requests.outgoing.length),
      requests.outgoing,
    ),
  ];
}
