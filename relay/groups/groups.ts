/**
 * Groups: one comes by invitation of somebody who is in it and whose contact one is; owners remove and name owners. What is
 * decided here is in the database first, with what the relay has to say of it, and in the pages soon after.
 */
import { randomBytes } from 'node:crypto';
import {
  type ConversationId,
  type EntryId,
  err,
  type GroupInvitation,
  type GroupList,
  type GroupRole,
  type GroupSummary,
  limits,
  ok,
  PictureChoice,
  refuse,
  type Refusal,
  type Result,
  type UserId,
} from '#protocol';
import * as v from 'valibot';
import type { ChangeFeed } from '../changes.ts';
import type { Clock } from '../clock.ts';
import type { Contacts } from '../contacts/index.ts';
import type { Database } from '../database/index.ts';
import type { Profiles } from '../profiles/index.ts';
import type { WitnessDebts } from '../witness/index.ts';
import type { NoticeBook } from './notices.ts';
import { createGroupStore } from './store.ts';

type Done = Result<undefined, Refusal>;
type Group = ConversationId;

/** What one is no member of, and what does not exist, are answered the same: `not-found`. */
export type Groups = {
  readonly list: (user: UserId) => GroupList;
  readonly get: (user: UserId, group: Group) => Result<GroupSummary, Refusal>;
  /** Refusals: `not-your-contact`, `group-full`. */
  readonly create: (
    owner: UserId,
    title: string,
    invited: readonly UserId[],
  ) => Result<GroupSummary, Refusal>;
  readonly invite: (sender: UserId, group: Group, users: readonly UserId[]) => Done;
  readonly withdraw: (sender: UserId, group: Group, user: UserId) => Done;
  readonly accept: (user: UserId, group: Group) => Result<GroupSummary, Refusal>;
  readonly decline: (user: UserId, group: Group) => Done;
  readonly leave: (user: UserId, group: Group) => Done;
  /** Refusal: `not-the-owner`. */
  readonly remove: (owner: UserId, group: Group, member: UserId) => Done;
  /** Refusals: `not-the-owner`, `last-owner`. */
  readonly setRole: (owner: UserId, group: Group, member: UserId, role: GroupRole) => Done;
  /** Somebody gave it a title; the newest counts. */
  readonly titled: (group: Group, title: string, entry: EntryId) => void;
  /** Somebody gave it a picture, or took it away; the newest counts. */
  readonly pictured: (group: Group, picture: PictureChoice | undefined, entry: EntryId) => void;
};

type Deps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly changes: ChangeFeed;
  readonly profiles: Profiles;
  readonly contacts: Pick<Contacts, 'of'>;
  readonly notices: Pick<NoticeBook, 'add'>;
  readonly witnessDebts: Pick<WitnessDebts, 'owe'>;
};

const done: Done = ok(undefined);
const notFound = err(refuse('not-found'));

export function createGroups(deps: Deps): Groups {
  const { database, clock, changes, profiles, contacts, notices, witnessDebts } = deps;
  const store = createGroupStore(database);

  const roleOf = (user: UserId, group: Group): GroupRole | undefined =>
    store.members(group).find((member) => member.user === user)?.role;

  function get(user: UserId, id: Group): Result<GroupSummary, Refusal> {
    const row = store.group(id);
    const members = store.members(id);
    if (!row || !members.some((member) => member.user === user)) return notFound;
    const seen = (other: UserId) => profiles.seenBy(user, other);
    const invited = store.invited(id).filter(({ sender }) => sender === user);
    return ok({
      id,
      title: row.title,
      ...(row.titled !== null && { titled: row.titled }),
      ...(row.picture !== null && { picture: v.parse(PictureChoice, JSON.parse(row.picture)) }),
      ...(row.pictured !== null && { pictured: row.pictured }),
      members: members.map(({ user: member, role }) => ({ profile: seen(member), role })),
      past: store.past(id).map(seen),
      invited: invited.map((invitation) => seen(invitation.user)),
    });
  }

  function list(user: UserId): GroupList {
    return {
      groups: store.groupsOf(user).flatMap((id) => {
        const group = get(user, id);
        return group.ok ? [group.value] : [];
      }),
      invitations: invitationsTo(user),
    };
  }

  /** One for each group, whoever else asked. */
  function invitationsTo(user: UserId): GroupInvitation[] {
    const first = new Map<Group, GroupInvitation>();
    for (const { conversation: id, sender, title, at } of store.invitationsTo(user)) {
      if (first.has(id)) continue;
      const from = profiles.seenBy(user, sender);
      first.set(id, { id, title, from, members: store.members(id).length, at });
    }
    return [...first.values()];
  }

  function create(owner: UserId, title: string, users: readonly UserId[]) {
    const refusal = refuseInvited(owner, users, new Set([owner, ...users]).size);
    if (refusal) return err(refusal);
    const id = randomBytes(16).toString('base64url') as Group;
    database.transaction(() => {
      store.add(id, title, clock.now());
      join(id, owner, 'owner');
      ask(id, owner, users);
    })();
    tellOfMember(id, owner);
    tellInvited(users);
    return get(owner, id);
  }

  function invite(sender: UserId, id: Group, users: readonly UserId[]): Done {
    if (!roleOf(sender, id)) return notFound;
    const there = new Set(store.members(id).map(({ user }) => user));
    const news = users.filter((user) => !there.has(user));
    const asked = store.invited(id).map(({ user }) => user);
    const refusal = refuseInvited(sender, news, new Set([...there, ...asked, ...news]).size);
    if (refusal) return err(refusal);
    database.transaction(() => ask(id, sender, news))();
    changes.emit({ type: 'group', conversation: id, users: [sender] });
    tellInvited(news);
    return done;
  }

  /** `size`: how many the group would be, with everybody who was asked. */
  function refuseInvited(sender: UserId, users: readonly UserId[], size: number): Refusal | undefined {
    const known = new Set(contacts.of(sender));
    if (!users.every((user) => known.has(user))) return refuse('not-your-contact');
    return size > limits.group.members ? refuse('group-full') : undefined;
  }

  function ask(id: Group, sender: UserId, users: readonly UserId[]): void {
    for (const user of users) store.invite(id, user, sender, clock.now());
  }

  function withdraw(sender: UserId, id: Group, user: UserId): Done {
    if (!roleOf(sender, id) || !store.withdraw(id, user, sender)) return notFound;
    changes.emit({ type: 'group', conversation: id, users: [sender] });
    tellInvited([user]);
    return done;
  }

  function accept(user: UserId, id: Group): Result<GroupSummary, Refusal> {
    if (!isInvited(user, id)) return notFound;
    const senders = sendersTo(user, id);
    database.transaction(() => {
      store.uninvite(id, user);
      join(id, user, 'member');
    })();
    tellOfMember(id, user, senders);
    tellInvited([user]);
    return get(user, id);
  }

  function decline(user: UserId, id: Group): Done {
    if (!isInvited(user, id)) return notFound;
    const senders = sendersTo(user, id);
    store.uninvite(id, user);
    changes.emit({ type: 'group', conversation: id, users: senders });
    tellInvited([user]);
    return done;
  }

  /** By somebody whom they hear: what a blocked person sent is not there. */
  const isInvited = (user: UserId, id: Group): boolean =>
    store.invitationsTo(user).some(({ conversation }) => conversation === id);
  const sendersTo = (user: UserId, id: Group): readonly UserId[] =>
    store.invited(id).flatMap((row) => (row.user === user ? [row.sender] : []));

  /** Devices whose clock is a little behind may write at once. */
  function join(id: Group, user: UserId, role: GroupRole): void {
    store.join(id, user, clock.now() - limits.clockSkew, role);
    notices.add(id, { kind: 'joined', member: user });
  }

  function leave(user: UserId, id: Group): Done {
    const role = roleOf(user, id);
    if (!role) return notFound;
    part(id, user);
    return done;
  }

  function remove(owner: UserId, id: Group, member: UserId): Done {
    if (owner === member) return leave(owner, id);
    const refusal = refuseOwner(owner, id, member);
    if (refusal) return err(refusal);
    part(id, member);
    return done;
  }

  function part(id: Group, user: UserId): void {
    const orphans = store.invited(id).flatMap((row) => (row.sender === user ? [row.user] : []));
    database.transaction(() => {
      store.leave(id, user, clock.now());
      witnessDebts.owe(id);
      store.withdrawAll(id, user);
      notices.add(id, { kind: 'left', member: user });
      const left = store.members(id);
      const [oldest] = left;
      if (oldest && !left.some(({ role }) => role === 'owner')) giveRole(id, oldest.user, 'owner');
    })();
    tellOfMember(id, user);
    tellInvited(orphans);
  }

  function setRole(owner: UserId, id: Group, member: UserId, role: GroupRole): Done {
    const refusal = refuseOwner(owner, id, member);
    if (refusal) return err(refusal);
    if (roleOf(member, id) === role) return done;
    const owners = store.members(id).filter((row) => row.role === 'owner');
    if (role === 'member' && owners.length === 1) return err(refuse('last-owner'));
    database.transaction(() => giveRole(id, member, role))();
    tellMembers(id);
    changes.emit({ type: 'notices' });
    return done;
  }

  function giveRole(id: Group, member: UserId, role: GroupRole): void {
    store.setRole(id, member, role);
    notices.add(id, { kind: 'role', member, role });
  }

  function refuseOwner(owner: UserId, id: Group, member: UserId): Refusal | undefined {
    const role = roleOf(owner, id);
    if (!role || !roleOf(member, id)) return refuse('not-found');
    return role === 'owner' ? undefined : refuse('not-the-owner');
  }

  function titled(id: Group, title: string, entry: EntryId): void {
    if (store.setTitle(id, title, entry)) tellMembers(id);
  }

  function pictured(id: Group, picture: PictureChoice | undefined, entry: EntryId): void {
    if (store.setPicture(id, picture ? JSON.stringify(picture) : null, entry)) tellMembers(id);
  }

  /** Somebody came or went. `others`: who must hear of it though they are not in it. */
  function tellOfMember(id: Group, user: UserId, others: readonly UserId[] = []): void {
    changes.emit({ type: 'membership', conversation: id, user });
    tellMembers(id, [user, ...others]);
    changes.emit({ type: 'notices' });
  }

  function tellMembers(id: Group, others: readonly UserId[] = []): void {
    const users = [...new Set([...store.members(id).map(({ user }) => user), ...others])];
    changes.emit({ type: 'group', conversation: id, users });
  }

  /** Also those who do not hear of it: they read the same again. */
  function tellInvited(users: readonly UserId[]): void {
    for (const user of users) changes.emit({ type: 'invitations', user });
  }

  return {
    list,
    get,
    create,
    invite,
    withdraw,
    accept,
    decline,
    leave,
    remove,
    setRole,
    titled,
    pictured,
  };
}
