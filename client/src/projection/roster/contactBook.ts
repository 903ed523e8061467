/** What one keeps about one's contacts and how their list is laid out, as a Solid store that follows the roster. */
import type { RosterMap, UserId } from '#protocol';
import { batch, onCleanup } from 'solid-js';
import { createStore, produce } from 'solid-js/store';
import {
  contactShapes,
  GroupShape,
  isGroup,
  layoutShapes,
  parseContactKey,
  parseFoldedKey,
  parseMembershipKey,
  plainLayout,
  shaped,
  type ContactSettings,
  type Layout,
  type Roster,
} from '../../sync/index.ts';

export interface ContactGroup {
  readonly id: string;
  readonly name: string;
  readonly order: number;
}

export interface ContactBookView {
  /** The device's copy was read. */
  readonly loaded: boolean;
  readonly contacts: Readonly<Partial<Record<UserId, ContactSettings>>>;
  /** In their order. */
  readonly groups: readonly ContactGroup[];
  /** Who is in which group, by the group's id; also of groups that another device has deleted meanwhile. */
  readonly members: Readonly<Partial<Record<string, Readonly<Partial<Record<UserId, true>>>>>>;
  readonly layout: Layout;
  /** Groups of the list that are closed, by their id. */
  readonly folded: Readonly<Partial<Record<string, boolean>>>;
}

export interface ContactBook {
  /** A Solid store, read only. */
  readonly view: ContactBookView;
  /** The name one gave a contact oneself, else theirs. */
  nameOf(contact: { readonly user: UserId; readonly profile: { readonly displayName: string } }): string;
}

type Written<T> = { -readonly [Key in keyof T]: T[Key] };
type Store = Written<ContactBookView> & {
  contacts: Partial<Record<UserId, Written<ContactSettings>>>;
  members: Partial<Record<string, Partial<Record<UserId, true>>>>;
  folded: Partial<Record<string, boolean>>;
};

export function createContactBook(roster: Roster): ContactBook {
  const [view, setView] = createStore<Store>({
    loaded: false,
    contacts: {},
    groups: [],
    members: {},
    layout: plainLayout,
    folded: {},
  });

  const takers: Partial<Record<RosterMap, (keys: Iterable<string>) => void>> = {
    contacts: takeContacts,
    groups: takeGroups,
    memberships: takeMembers,
    layout: takeLayout,
  };

  function takeContacts(keys: Iterable<string>) {
    setView(
      produce((store) => {
        for (const key of keys) {
          const parsed = parseContactKey(key);
          if (!parsed) continue;
          const { user, name } = parsed;
          store.contacts[user] ??= {};
          Object.assign(store.contacts[user], {
            [name]: shaped(contactShapes[name], roster.get('contacts', key)),
          });
        }
      }),
    );
  }

  function takeGroups() {
    const groups = Array.from(roster.read('groups'))
      .flatMap(([id, value]) => {
        const group = isGroup(id) ? shaped(GroupShape, value) : undefined;
        return group ? [{ id, ...group }] : [];
      })
      .toSorted((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
    setView('groups', groups);
  }

  function takeMembers(keys: Iterable<string>) {
    setView(
      produce((store) => {
        for (const key of keys) {
          const parsed = parseMembershipKey(key);
          if (!parsed) continue;
          const members = store.members[parsed.group] ?? {};
          store.members[parsed.group] = members;
          if (roster.get('memberships', key) === true) members[parsed.user] = true;
          else delete members[parsed.user];
        }
      }),
    );
  }

  function takeLayout(keys: Iterable<string>) {
    const read = <Name extends keyof Layout>(name: Name) =>
      shaped(layoutShapes[name], roster.get('layout', name)) ?? plainLayout[name];
    setView('layout', {
      sort: read('sort'),
      pictures: read('pictures'),
      offlineTogether: read('offlineTogether'),
    } as Layout);
    for (const key of keys) {
      const group = parseFoldedKey(key);
      if (group !== undefined) setView('folded', group, roster.get('layout', key) === true);
    }
  }

  function takeAll() {
    batch(() => {
      for (const [map, take] of Object.entries(takers)) take(roster.read(map as RosterMap).keys());
      setView('loaded', true);
    });
  }

  onCleanup(roster.onChange(({ map, keys }) => takers[map]?.(keys)));
  void roster.loaded.then(takeAll);

  return {
    view,
    nameOf: ({ user, profile }) => view.contacts[user]?.nickname ?? profile.displayName,
  };
}
