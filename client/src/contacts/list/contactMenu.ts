/** Everything that can be done with a contact, with a contact group and with the list, as menus. Pure. */
import { icons } from '../../art/index.ts';
import type { I18n } from '../../i18n/index.ts';
import type { ContactBookView, ContactView, Layout } from '../../projection/index.ts';
import type { MenuItem } from '../../ui/index.ts';

export interface ContactMenuInput {
  readonly contact: ContactView;
  readonly book: ContactBookView;
  /** The heading under which the line stands. */
  readonly group: string;
  readonly t: I18n['t'];
}

export function contactMenu({ contact, book, group, t }: ContactMenuInput): readonly MenuItem[] {
  const within = book.groups.find(({ id }) => id === group);
  return [
    { id: 'open', label: t('contact.open'), icon: icons.message, keys: 'Enter' },
    { id: 'nudge', label: t('contact.nudge'), icon: icons.nudge, disabled: contact.blocked },
    { id: 'card', label: t('contact.card'), icon: icons.contactCard, keys: 'Alt+Enter' },
    {
      id: 'favourite',
      label: t('contact.favourite'),
      checked: book.contacts[contact.user]?.favourite === true,
      startsGroup: true,
    },
    { id: 'nickname', label: t('contact.nickname'), keys: 'F2' },
    { id: 'note', label: t('contact.note') },
    { id: 'alerts', label: t('contact.alerts') },
    { id: 'copy', label: t('contact.copyTo'), startsGroup: true },
    ...(within
      ? [
          { id: 'move', label: t('contact.moveTo') },
          { id: 'take-out', label: t('contact.takeOut', within.name) },
        ]
      : []),
    contact.blocked
      ? { id: 'unblock', label: t('contact.unblock'), icon: icons.block, startsGroup: true }
      : { id: 'block', label: t('contact.block'), icon: icons.block, startsGroup: true },
    { id: 'delete', label: t('contact.delete'), icon: icons.remove, keys: 'Del' },
  ];
}

/** The groups that a contact is not in yet, and a new one. */
export function intoMenu({ contact, book, t }: Omit<ContactMenuInput, 'group'>): readonly MenuItem[] {
  const others = book.groups.filter(({ id }) => book.members[id]?.[contact.user] !== true);
  return [
    ...others.map(({ id, name }) => ({ id, label: name })),
    {
      id: newGroup,
      label: t('list.newGroup'),
      icon: icons.newGroup,
      startsGroup: others.length > 0,
    },
  ];
}

/** Shorter than a group's id may be. */
export const newGroup = 'new';

export function groupMenu(book: ContactBookView, id: string, t: I18n['t']): readonly MenuItem[] {
  const index = book.groups.findIndex((group) => group.id === id);
  return [
    { id: 'rename', label: t('listGroup.rename'), keys: 'F2' },
    { id: 'up', label: t('listGroup.up'), keys: 'Alt+↑', disabled: index === 0 },
    {
      id: 'down',
      label: t('listGroup.down'),
      keys: 'Alt+↓',
      disabled: index === book.groups.length - 1,
    },
    { id: 'delete', label: t('listGroup.delete'), icon: icons.remove, startsGroup: true, keys: 'Del' },
  ];
}

export const listMenu = ({ sort, pictures, offlineTogether }: Layout, t: I18n['t']) =>
  [
    { id: 'sort-status', label: t('list.sortByStatus'), checked: sort === 'status' },
    { id: 'sort-group', label: t('list.sortByGroup'), checked: sort === 'group' },
    {
      id: 'together',
      label: t('list.offlineTogether'),
      checked: offlineTogether,
      disabled: sort === 'status',
    },
    {
      id: 'large',
      label: t('list.picturesLarge'),
      checked: pictures === 'large',
      startsGroup: true,
    },
    { id: 'small', label: t('list.picturesSmall'), checked: pictures === 'small' },
    { id: 'none', label: t('list.picturesNone'), checked: pictures === 'none' },
    { id: 'new-group', label: t('list.newGroup'), icon: icons.newGroup, startsGroup: true },
    { id: 'people', label: t('list.people'), icon: icons.contactCard },
    { id: 'log', label: t('list.log'), icon: icons.info },
  ] as const satisfies readonly MenuItem[];

export type ListPick = ReturnType<typeof listMenu>[number]['id'];
