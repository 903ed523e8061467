/**
 * The contact list: the relay's, or this device's copy of it while there is no network; with who is around, and requests.
 */
import {
  type BlockedPerson,
  ContactList,
  type ConversationId,
  type OutgoingRequest,
  type IncomingRequest,
  type Profile,
  type UserId,
  type VisibleStatus,
} from '#protocol';
import { batch, onCleanup, untrack } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { Session } from '../../session/index.ts';
import type { Sync } from '../../sync/index.ts';
import type { Notes } from '../notes.ts';
import { gather } from './gather.ts';
import { applyPresence, outdated, type Presence } from './presence.ts';

export interface ContactView {
  readonly user: UserId;
  readonly conversation: ConversationId;
  readonly profile: Profile;
  readonly status: VisibleStatus;
  /** ms since 1970. */
  readonly since: number;
  /** One's own doing, which they do not know of. */
  readonly blocked: boolean;
}

export interface ContactsView {
  /** By display name, as a reader of any language would sort them. */
  readonly contacts: readonly ContactView[];
  readonly incoming: readonly IncomingRequest[];
  readonly outgoing: readonly OutgoingRequest[];
  /** Blocked, and no contacts. */
  readonly blocked: readonly BlockedPerson[];
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
  /** Statuses changed while this device was connected: who was offline before came, who is now has gone. */
  onStatuses(listener: (changes: readonly StatusChange[]) => void): void;
  /** The relay has another list than this device had. */
  onList(listener: (before: ContactList, after: ContactList) => void): void;
}

export interface StatusChange {
  readonly contact: ContactView;
  readonly before: VisibleStatus;
}

export interface ContactsDeps {
  readonly session: Pick<Session, 'call'>;
  readonly sync: Pick<Sync, 'onInbox' | 'onConnection' | 'connection'>;
  readonly notes: Notes;
}

type Written<T> = { -readonly [Key in keyof T]: T[Key] };
type Store = Omit<ContactsView, 'contacts'> & { contacts: Written<ContactView>[] };

const noted = 'contacts';
const nobody: ContactList = { contacts: [], incoming: [], outgoing: [] };
const byName = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

export function createContacts({ session, sync, notes }: ContactsDeps): Contacts {
  const copy = notes.read(noted, ContactList);
  let list = copy ?? nobody;
  let presence: Presence = new Map();
  const statusListeners = new Set<(changes: readonly StatusChange[]) => void>();
  const listListeners = new Set<(before: ContactList, after: ContactList) => void>();
  let isKnown = copy !== undefined;
  const [view, setView] = createStore<Store>(project(list, presence, copy !== undefined));

  let places = placesIn(view);

  function find(user: UserId) {
    // Whoever asks hears of a change of the list, also where nobody was found.
    const { contacts } = view;
    const place = contacts.length > 0 ? places.get(user) : undefined;
    return place === undefined ? undefined : contacts[place];
  }

  function show(known = true) {
    const next = project(list, presence, known);
    places = placesIn(next);
    setView(reconcile(next, { key: 'user' }));
  }

  /** Who is around changes often, and nothing else with it. */
  function showStatuses(users: readonly UserId[]) {
    const changes: StatusChange[] = [];
    batch(() => {
      for (const user of users) {
        const place = places.get(user);
        const contact = untrack(() => find(user));
        const status = presence.get(user) ?? 'offline';
        if (place === undefined || !contact || contact.status === status) continue;
        changes.push({ contact, before: contact.status });
        setView('contacts', place, 'status', status);
      }
    });
    if (changes.length > 0) for (const listener of statusListeners) listener(changes);
  }

  const changed = gather<UserId>(showStatuses);
  onCleanup(changed.drop);

  function take(next: ContactList) {
    changed.flush();
    if (isKnown) for (const listener of listListeners) listener(list, next);
    isKnown = true;
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
      presence = applyPresence(presence, event);
      if (event.all) {
        changed.drop();
        show(view.known);
        // The inbox has just opened: what was told a moment before, while the list was on its way, reached nobody.
        void refresh();
      } else changed.add(event.people.map(([user]) => user));
      void refreshProfiles(outdated(event.people, (user) => find(user)?.profile.version));
    }),
  );
  onCleanup(
    sync.onConnection(({ type }) => {
      if (type === 'online') void refresh();
      if (type !== 'away') return;
      // Nobody can be seen from here: to claim that they are still around would be a guess.
      presence = new Map();
      changed.drop();
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
    onStatuses: (listener) => listen(statusListeners, listener),
    onList: (listener) => listen(listListeners, listener),
  };
}

function project(list: ContactList, presence: Presence, known: boolean): Store {
  const contacts = list.contacts
    .map(({ profile, conversation, since, blocked }) => ({
      user: profile.user,
      conversation,
      profile,
      since,
      blocked,
      status: presence.get(profile.user) ?? ('offline' as const),
    }))
    .toSorted((one, other) => byName.compare(one.profile.displayName, other.profile.displayName));
  const { incoming, outgoing, blocked = [] } = list;
  return { contacts, incoming, outgoing, blocked, known };
}

const placesIn = ({ contacts }: ContactsView): ReadonlyMap<UserId, number> =>
  new Map(contacts.map(({ user }, index) => [user, index]));

function listen<L>(listeners: Set<L>, listener: L): void {
  listeners.add(listener);
  onCleanup(() => listeners.delete(listener));
}
