/**
 * The contact list: the relay's, or this device's copy of it while there is no network; with who is around, and requests.
 */
import {
  ContactList,
  type ConversationId,
  type OutgoingRequest,
  type IncomingRequest,
  type Profile,
  type UserId,
  type VisibleStatus,
} from '#protocol';
import { onCleanup } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { Session } from '../../session/index.ts';
import type { Sync } from '../../sync/index.ts';
import type { Notes } from '../notes.ts';
import { applyPresence, cameOnline, outdated, type Presence } from './presence.ts';

export interface ContactView {
  readonly user: UserId;
  readonly conversation: ConversationId;
  readonly profile: Profile;
  readonly status: VisibleStatus;
}

export interface ContactsView {
  /** By display name, as a reader of any language would sort them. */
  readonly contacts: readonly ContactView[];
  readonly incoming: readonly IncomingRequest[];
  readonly outgoing: readonly OutgoingRequest[];
  /** False until a list is there, from the relay or this device. */
  readonly known: boolean;
}

export interface Contacts {
  /** A Solid store, read only. */
  readonly view: ContactsView;
  find(user: UserId): ContactView | undefined;
  byConversation(conversation: ConversationId): ContactView | undefined;
  /** Reads the list again from the relay. */
  refresh(): Promise<void>;
  /** Somebody came online while this device was connected. */
  onCameOnline(listener: (contact: ContactView) => void): void;
}

export interface ContactsDeps {
  readonly session: Pick<Session, 'call'>;
  readonly sync: Pick<Sync, 'onInbox' | 'onConnection' | 'connection'>;
  readonly notes: Notes;
}

const noted = 'contacts';
const nobody: ContactList = { contacts: [], incoming: [], outgoing: [] };
const byName = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

export function createContacts({ session, sync, notes }: ContactsDeps): Contacts {
  const copy = notes.read(noted, ContactList);
  let list = copy ?? nobody;
  let presence: Presence = new Map();
  const arrivals = new Set<(contact: ContactView) => void>();
  const [view, setView] = createStore<ContactsView>(project(list, presence, copy !== undefined));

  const find = (user: UserId) => view.contacts.find((contact) => contact.user === user);
  const show = (known = true) => setView(reconcile(project(list, presence, known), { key: 'user' }));

  function take(next: ContactList) {
    list = next;
    notes.write(noted, list);
    show();
  }

  // Answers may overtake each other: only the one asked for last is believed.
  let asked = 0;
  async function refresh() {
    asked += 1;
    const mine = asked;
    const answer = await session.call('contacts');
    if (answer.ok && mine === asked) take(answer.value);
  }

  async function refreshProfiles(users: readonly UserId[]) {
    if (users.length === 0) return;
    const answer = await session.call('profiles', { query: { users: users.slice(0, 100).join(',') } });
    if (!answer.ok) return;
    const fresh = new Map(answer.value.map((profile) => [profile.user, profile]));
    const contacts = list.contacts.map((contact) => ({
      ...contact,
      profile: fresh.get(contact.profile.user) ?? contact.profile,
    }));
    take({ ...list, contacts });
  }

  onCleanup(
    sync.onInbox((event) => {
      if (event.t === 'contacts') void refresh();
      if (event.t !== 'presence') return;
      const arrived = cameOnline(presence, event);
      presence = applyPresence(presence, event);
      show(view.known);
      void refreshProfiles(outdated(event.people, (user) => find(user)?.profile.version));
      for (const contact of arrived.flatMap((user) => find(user) ?? [])) {
        for (const listener of arrivals) listener(contact);
      }
    }),
  );
  onCleanup(
    sync.onConnection(({ type }) => {
      if (type === 'online') void refresh();
      if (type !== 'away') return;
      // Nobody can be seen from here: to claim that they are still around would be a guess.
      presence = new Map();
      show(view.known);
    }),
  );
  if (sync.connection().type === 'online') void refresh();

  return {
    view,
    find,
    byConversation: (conversation) =>
      view.contacts.find((contact) => contact.conversation === conversation),
    refresh,
    onCameOnline(listener) {
      arrivals.add(listener);
      onCleanup(() => arrivals.delete(listener));
    },
  };
}

function project(list: ContactList, presence: Presence, known: boolean): ContactsView {
  const contacts = list.contacts
    .map(({ profile, conversation }) => ({
      user: profile.user,
      conversation,
      profile,
      status: presence.get(profile.user) ?? ('offline' as const),
    }))
    .toSorted((one, other) => byName.compare(one.profile.displayName, other.profile.displayName));
  return { contacts, incoming: list.incoming, outgoing: list.outgoing, known };
}
