/** The lines of the contact list. A contact's line is one object as long as the contact is there: what changes is read in it. */
import type { IncomingRequest, OutgoingRequest, UserId } from '#protocol';
import type { Accessor, JSX } from 'solid-js';
import { mapArray } from 'solid-js';
import type { I18n } from '../../i18n/index.ts';
import type { ContactBook, ContactsView, ContactView } from '../../projection/index.ts';
import type { MenuItem, TreeGroup } from '../../ui/index.ts';

export interface ContactItem {
  readonly type: 'contact';
  readonly id: UserId;
  readonly label: string;
  readonly name: string;
  readonly contact: ContactView;
  readonly unread: number;
}

export type RequestItem =
  | {
      readonly type: 'outgoing';
      readonly id: string;
      readonly label: string;
      readonly request: OutgoingRequest;
    }
  | {
      readonly type: 'incoming';
      readonly id: string;
      readonly label: string;
      readonly request: IncomingRequest;
    };

/** A line of a section that others put into the list, such as the groups one is in. */
export interface SectionItem {
  readonly type: 'section';
  readonly id: string;
  readonly label: string;
  readonly draw: () => JSX.Element;
  readonly open: () => void;
  readonly menu?: () => readonly MenuItem[];
  readonly pick?: (id: string) => void;
}

export type ListItem = ContactItem | RequestItem | SectionItem;

/** Stands behind the favourites. Its id must be no contact group's: shorter than 8 characters. */
export type ListSection = Omit<TreeGroup<SectionItem>, 'expanded'>;

export interface ItemsDeps {
  readonly view: ContactsView;
  readonly book: ContactBook;
  readonly unread: (contact: ContactView) => number;
  readonly t: I18n['t'];
}

export function createItems({ view, book, unread, t }: ItemsDeps): Accessor<readonly ContactItem[]> {
  return mapArray(
    () => view.contacts,
    (contact): ContactItem => ({
      type: 'contact',
      id: contact.user,
      contact,
      get name() {
        return book.nameOf(contact);
      },
      get unread() {
        return unread(contact);
      },
      get label() {
        return labelOf(book.nameOf(contact), contact, unread(contact), t);
      },
    }),
  );
}

function labelOf(
  name: string,
  { status, blocked, profile }: ContactView,
  unread: number,
  t: I18n['t'],
): string {
  const ownWord = status === 'offline' ? undefined : profile.statusText;
  // The status first: that is what everyone knows.
  const words = [t(`status.${status}`), ...(ownWord === undefined ? [] : [ownWord])];
  const who = `${name} (${words.join(': ')})`;
  // As it is seen: a song stands in the place of the message.
  const says = profile.nowPlaying === undefined ? profile.personalMessage : `♫ ${profile.nowPlaying}`;
  return [
    blocked ? `${who} (${t('list.blocked')})` : who,
    ...(says ? [says] : []),
    ...(unread > 0 ? [t('main.unread', unread)] : []),
  ].join(' – ');
}

export const requestItems = (
  { incoming, outgoing }: Pick<ContactsView, 'incoming' | 'outgoing'>,
  t: I18n['t'],
) => ({
  incoming: incoming.map((request): RequestItem => ({
    type: 'incoming',
    id: `from ${request.profile.user}`,
    label: t('request.title', request.profile.displayName),
    request,
  })),
  outgoing: outgoing.map((request): RequestItem => ({
    type: 'outgoing',
    id: `to ${request.handle}`,
    label: `${request.handle} (${t('main.waiting')})`,
    request,
  })),
});
