/** What a person keeps about their contacts and how they lay out their list: each act is one change of the roster. */
import type { UserId } from '#protocol';
import {
  contactKey,
  foldedKey,
  membershipKey,
  parseContactKey,
  parseMembershipKey,
  type ContactSetting,
  type ContactSettings,
  type Json,
  type Layout,
  type Roster,
  type RosterSet,
} from '../sync/index.ts';
import type { Outcome } from './account.ts';

export interface ContactBookCommands {
  /** `undefined`, or an empty text: as if it had never been said. */
  keep<N extends ContactSetting>(user: UserId, name: N, value: ContactSettings[N]): Promise<Outcome>;
  /** Behind the last group. Answers with its id. */
  addGroup(name: string): { readonly id: string; readonly done: Promise<Outcome> };
  renameGroup(group: string, name: string): Promise<Outcome>;
  /** Its contacts stay contacts. */
  deleteGroup(group: string): Promise<Outcome>;
  /** Before that group, or to the end. */
  moveGroup(group: string, before: string | undefined): Promise<Outcome>;
  addToGroup(user: UserId, group: string): Promise<Outcome>;
  removeFromGroup(user: UserId, group: string): Promise<Outcome>;
  /** Out of one group – of none, where `from` is no group of theirs – into another. */
  moveToGroup(user: UserId, from: string | undefined, to: string): Promise<Outcome>;
  layOut<N extends keyof Layout>(name: N, value: Layout[N]): Promise<Outcome>;
  fold(group: string, folded: boolean): Promise<Outcome>;
  /** Nothing is kept about who is no contact any more. */
  forget(user: UserId): Promise<Outcome>;
}

export interface ContactBookDeps {
  readonly roster: Pick<Roster, 'read' | 'get' | 'set' | 'change'>;
  /** In their order. */
  readonly groups: () => readonly {
    readonly id: string;
    readonly name: string;
    readonly order: number;
  }[];
  readonly newId: () => string;
}

export function makeContactBookCommands({
  roster,
  groups,
  newId,
}: ContactBookDeps): ContactBookCommands {
  const groupSet = (id: string, name: string, order: number): RosterSet => ({
    map: 'groups',
    key: id,
    value: { name, order },
  });
  const membership = (user: UserId, group: string, value: true | undefined): RosterSet => ({
    map: 'memberships',
    key: membershipKey({ group, user }),
    value,
  });
  const keysOf = (map: 'contacts' | 'memberships', isMeant: (key: string) => boolean) =>
    Array.from(roster.read(map).keys())
      .filter(isMeant)
      .map((key): RosterSet => ({ map, key, value: undefined }));
  const find = (id: string) => groups().find((group) => group.id === id);

  return {
    keep: (user, name, value) => roster.set('contacts', contactKey({ user, name }), clean(name, value)),
    addGroup(name) {
      const id = newId();
      const order = (groups().at(-1)?.order ?? 0) + 1;
      return { id, done: roster.change([groupSet(id, name.trim(), order)]) };
    },
    renameGroup: (id, name) =>
      roster.change([groupSet(id, name.trim(), find(id)?.order ?? groups().length)]),
    deleteGroup: (id) =>
      roster.change([
        { map: 'groups', key: id, value: undefined },
        { map: 'layout', key: foldedKey(id), value: undefined },
        ...keysOf('memberships', (key) => parseMembershipKey(key)?.group === id),
      ]),
    moveGroup(id, before) {
      const others = groups().filter((group) => group.id !== id);
      const index = others.findIndex((group) => group.id === before);
      const at = index === -1 ? others.length : index;
      const order = between(others[at - 1]?.order, others[at]?.order);
      return roster.change([groupSet(id, find(id)?.name ?? '', order)]);
    },
    addToGroup: (user, group) => roster.change([membership(user, group, true)]),
    removeFromGroup: (user, group) => roster.change([membership(user, group, undefined)]),
    moveToGroup: (user, from, to) =>
      roster.change([
        ...(from !== undefined && find(from) ? [membership(user, from, undefined)] : []),
        membership(user, to, true),
      ]),
    layOut: (name, value) => roster.set('layout', name, value),
    fold: (group, folded) => roster.set('layout', foldedKey(group), folded || undefined),
    forget: (user) =>
      roster.change([
        ...keysOf('contacts', (key) => parseContactKey(key)?.user === user),
        ...keysOf('memberships', (key) => parseMembershipKey(key)?.user === user),
      ]),
  };
}

function between(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return (after ?? 1) - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}

/** What says the same as nothing is nothing. */
function clean<N extends ContactSetting>(name: N, value: ContactSettings[N]): Json | undefined {
  if (value === undefined || value === '') return undefined;
  const isPlain = name === 'alerts' || name === 'sounds' || name === 'nudges';
  if (isPlain && value === true) return undefined;
  return typeof value === 'string' ? value.trim() || undefined : value;
}
