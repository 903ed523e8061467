/** The groups one is in: the relay's list, or this device's copy of it while there is no network; and invitations to others. */
import type {
  ConversationId,
  EntryId,
  GroupInvitation,
  GroupMember,
  GroupRole,
  GroupSummary,
  PictureChoice,
  Profile,
  UserId,
  VisibleStatus,
} from '#protocol';
import { createMemo, createSignal, onCleanup, type Accessor } from 'solid-js';
import type { Session } from '../../session/index.ts';
import type { Sync } from '../../sync/index.ts';
import type { Notes } from '../notes.ts';
import {
  GroupsCopy,
  noGroups,
  withGone,
  withGroup,
  withList,
  withoutGroup,
  withPicture,
  withTitle,
} from './copy.ts';

export interface MemberView {
  readonly profile: Profile;
  readonly role: GroupRole;
  /** Nothing of who is no contact. */
  readonly status: VisibleStatus | undefined;
}

export interface GroupView {
  readonly conversation: ConversationId;
  /** Empty: it is called by its members' names. */
  readonly title: string;
  /** Nothing: the one it has from its making. */
  readonly picture: PictureChoice | undefined;
  /** Oneself included, the longest here first. */
  readonly members: readonly MemberView[];
  readonly past: readonly Profile[];
  /** Whom one has invited oneself. */
  readonly invited: readonly Profile[];
  /** One's own; nothing: one is not in it any more. */
  readonly role: GroupRole | undefined;
}

export interface GroupsView {
  readonly groups: readonly GroupView[];
  readonly invitations: readonly GroupInvitation[];
}

export interface Groups {
  readonly view: Accessor<GroupsView>;
  byConversation(id: ConversationId): GroupView | undefined;
  /** Reads the list again from the relay. */
  refresh(): Promise<void>;
  /** What the relay answered. */
  learn(group: GroupSummary): void;
  /** Named so here, before the relay has heard of it. */
  titled(id: ConversationId, title: string, entry: EntryId): void;
  pictured(id: ConversationId, picture: PictureChoice | undefined, entry: EntryId): void;
  /** One left it, or does not want to see it any more. */
  forget(id: ConversationId): void;
}

export interface GroupsDeps {
  readonly self: UserId;
  readonly session: Pick<Session, 'call'>;
  readonly sync: Pick<Sync, 'onInbox' | 'onConnection' | 'connection'>;
  readonly notes: Notes;
  /** What is known of who is a contact, or oneself. */
  readonly person: (
    user: UserId,
  ) => { readonly profile: Profile; readonly status: VisibleStatus } | undefined;
}

const noted = 'groups';

export function createGroups({ self, session, sync, notes, person }: GroupsDeps): Groups {
  const [copy, setCopy] = createSignal<GroupsCopy>(notes.read(noted, GroupsCopy) ?? noGroups);
  const [invitations, setInvitations] = createSignal<readonly GroupInvitation[]>([]);

  function take(next: GroupsCopy) {
    setCopy(next);
    notes.write(noted, next);
  }

  // Answers may overtake each other: only the one asked for last is believed.
  let asked = 0;
  let isAsking = false;
  async function refresh() {
    asked += 1;
    const mine = asked;
    isAsking = true;
    const answer = await session.call('groups');
    if (mine !== asked) return;
    isAsking = false;
    if (!answer.ok) return;
    take(withList(copy(), answer.value));
    setInvitations(answer.value.invitations);
  }

  /** What the relay says of one group. A list that was asked for before may not have it yet. */
  function learn(group: GroupSummary) {
    take(withGroup(copy(), group));
    setInvitations((list) => list.filter(({ id }) => id !== group.id));
    if (isAsking) void refresh();
  }

  const askedOf = new Map<ConversationId, number>();
  async function refreshOne(id: ConversationId) {
    const mine = (askedOf.get(id) ?? 0) + 1;
    askedOf.set(id, mine);
    const answer = await session.call('group', { params: { conversation: id } });
    if (mine !== askedOf.get(id)) return;
    if (answer.ok) learn(answer.value);
    else if (answer.error.type === 'refused' && answer.error.refusal === 'not-found') {
      take(withGone(copy(), id));
    }
  }

  onCleanup(
    sync.onInbox((event) => {
      if (event.t === 'group') void refreshOne(event.conversation);
      // Whoever is no more blocked may have been asking for long.
      if (event.t === 'invitations' || event.t === 'contacts') void refresh();
    }),
  );
  onCleanup(
    sync.onConnection(({ type }) => {
      if (type === 'online') void refresh();
    }),
  );
  if (sync.connection().type === 'online') void refresh();

  const memberView = ({ profile, role }: GroupMember): MemberView => ({
    role,
    // Contacts are known better, and at once.
    get profile() {
      return person(profile.user)?.profile ?? profile;
    },
    get status() {
      return person(profile.user)?.status;
    },
  });

  function groupView(group: GroupSummary, isGone: boolean): GroupView {
    const own = group.members.find(({ profile }) => profile.user === self);
    return {
      conversation: group.id,
      title: group.title,
      picture: group.picture,
      members: group.members.map(memberView),
      past: group.past,
      invited: group.invited,
      role: isGone ? undefined : own?.role,
    };
  }

  const view = createMemo<GroupsView>(() => ({
    groups: [
      ...copy().groups.map((group) => groupView(group, false)),
      ...copy().gone.map((group) => groupView(group, true)),
    ],
    invitations: invitations(),
  }));

  return {
    view,
    byConversation: (id) => view().groups.find(({ conversation }) => conversation === id),
    refresh,
    learn,
    titled: (id, title, entry) => take(withTitle(copy(), id, { title, entry })),
    pictured: (id, picture, entry) => take(withPicture(copy(), id, { picture, entry })),
    forget: (id) => take(withoutGroup(copy(), id)),
  };
}
