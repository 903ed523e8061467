/** The contact list as groups of lines: who is around, who is not, and who has not answered yet. Pure. */
import type { OutgoingRequest } from '#protocol';
import type { I18n } from '../i18n/index.ts';
import type { ContactsView, ContactView } from '../projection/index.ts';
import type { TreeGroup } from '../ui/index.ts';

export type ContactItem =
  | {
      readonly type: 'contact';
      readonly id: string;
      readonly label: string;
      readonly contact: ContactView;
      readonly unread: number;
    }
  | {
      readonly type: 'request';
      readonly id: string;
      readonly label: string;
      readonly request: OutgoingRequest;
    };

export const groupIds = ['online', 'offline', 'waiting'] as const;
export type GroupId = (typeof groupIds)[number];

export interface GroupsInput {
  readonly view: ContactsView;
  readonly unread: (contact: ContactView) => number;
  readonly collapsed: (group: GroupId) => boolean;
  readonly t: I18n['t'];
}

export function contactGroups({
  view,
  unread,
  collapsed,
  t,
}: GroupsInput): readonly TreeGroup<ContactItem>[] {
  const items = view.contacts.map((contact) => contactItem(contact, unread(contact), t));
  const group = (
    id: GroupId,
    name: string,
    members: readonly ContactItem[],
  ): TreeGroup<ContactItem> => ({
    id,
    label: t('main.group', name, members.length),
    expanded: !collapsed(id),
    items: members,
  });
  const groups = [
    group(
      'online',
      t('main.online'),
      items.filter(({ contact }) => contact.status !== 'offline'),
    ),
    group(
      'offline',
      t('main.offline'),
      items.filter(({ contact }) => contact.status === 'offline'),
    ),
  ];
  if (view.outgoing.length === 0) return groups;
  return [
    ...groups,
    group(
      'waiting',
      t('main.waiting'),
      view.outgoing.map((request) => requestItem(request, t)),
    ),
  ];
}

function contactItem(contact: ContactView, unread: number, t: I18n['t']) {
  const { displayName, personalMessage } = contact.profile;
  const label = [
    `${displayName} (${t(`status.${contact.status}`)})`,
    ...(personalMessage ? [personalMessage] : []),
    ...(unread > 0 ? [t('main.unread', unread)] : []),
  ].join(' – ');
  return { type: 'contact' as const, id: contact.user, label, contact, unread };
}

const requestItem = (request: OutgoingRequest, t: I18n['t']): ContactItem => ({
  type: 'request',
  id: request.handle,
  label: `${request.handle} (${t('main.waiting')})`,
  request,
});
