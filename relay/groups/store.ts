/** Rows of groups, their members and invitations. What they mean together is decided in `groups.ts`. */
import type { ConversationId, EntryId, GroupRole, UserId } from '#protocol';
import type { Database } from '../database/index.ts';

type Named = { readonly conversation: ConversationId };
export type GroupRow = {
  readonly title: string;
  readonly titled: EntryId | null;
  /** JSON. */
  readonly picture: string | null;
  readonly pictured: EntryId | null;
};
export type MemberRow = { readonly user: UserId; readonly role: GroupRole };
export type InvitationRow = Named & {
  readonly sender: UserId;
  readonly title: string;
  readonly at: number;
};

export type GroupStore = ReturnType<typeof createGroupStore>;

export function createGroupStore(database: Database) {
  const insertConversation = database.prepare<[ConversationId, number]>(
    `INSERT INTO conversations (id, type, created) VALUES (?, 'group', ?)`,
  );
  const insertGroup = database.prepare<[ConversationId, string]>(
    'INSERT INTO groups (conversation, title) VALUES (?, ?)',
  );
  const group = database.prepare<[ConversationId], GroupRow>(
    'SELECT title, titled, picture, pictured FROM groups WHERE conversation = ?',
  );
  const setTitle = database.prepare<Named & { readonly title: string; readonly titled: EntryId }>(
    `UPDATE groups SET title = @title, titled = @titled
     WHERE conversation = @conversation AND (titled IS NULL OR titled < @titled)`,
  );
  const setPicture = database.prepare<
    Named & { readonly picture: string | null; readonly pictured: EntryId }
  >(
    `UPDATE groups SET picture = @picture, pictured = @pictured
     WHERE conversation = @conversation AND (pictured IS NULL OR pictured < @pictured)`,
  );
  const groupsOf = database.prepare<[UserId], Named>(
    `SELECT conversation FROM members JOIN groups USING (conversation)
     WHERE user = ? AND until IS NULL ORDER BY since, conversation`,
  );
  // Of groups only: a conversation of two has members for good.
  const members = database.prepare<[ConversationId], MemberRow>(
    `SELECT user, role FROM members JOIN groups USING (conversation)
     WHERE conversation = ? AND until IS NULL ORDER BY since, user`,
  );
  const past = database.prepare<[ConversationId], { readonly user: UserId }>(
    `SELECT user FROM members WHERE conversation = ? GROUP BY user
     HAVING sum(until IS NULL) = 0 ORDER BY max(until), user`,
  );
  // Again at once: then it is as if they had never left.
  const join = database.prepare<
    Named & { readonly user: UserId; readonly since: number; readonly role: GroupRole }
  >(
    `INSERT INTO members (conversation, user, since, role) VALUES (@conversation, @user, @since, @role)
     ON CONFLICT DO UPDATE SET until = NULL, profile_version = NULL, role = excluded.role`,
  );
  const leave = database.prepare<[number, ConversationId, UserId]>(
    `UPDATE members SET until = ?, role = 'member',
       profile_version = (SELECT users.profile_version FROM users WHERE users.id = members.user)
     WHERE conversation = ? AND user = ? AND until IS NULL`,
  );
  const setRole = database.prepare<[GroupRole, ConversationId, UserId]>(
    'UPDATE members SET role = ? WHERE conversation = ? AND user = ? AND until IS NULL',
  );
  const invite = database.prepare<[ConversationId, UserId, UserId, number]>(
    'INSERT OR IGNORE INTO group_invitations VALUES (?, ?, ?, ?)',
  );
  const invited = database.prepare<[ConversationId], { readonly user: UserId; readonly sender: UserId }>(
    'SELECT user, sender FROM group_invitations WHERE conversation = ? ORDER BY at, user, sender',
  );
  const heard = database.prepare<{ readonly user: UserId }, InvitationRow>(
    `SELECT conversation, sender, title, at FROM group_invitations JOIN groups USING (conversation)
     WHERE user = @user
     AND NOT EXISTS (SELECT 1 FROM blocks WHERE blocks.user = @user AND blocked = sender)
     ORDER BY at, conversation, sender`,
  );
  const uninvite = database.prepare<[ConversationId, UserId]>(
    'DELETE FROM group_invitations WHERE conversation = ? AND user = ?',
  );
  const withdraw = database.prepare<[ConversationId, UserId, UserId]>(
    'DELETE FROM group_invitations WHERE conversation = ? AND user = ? AND sender = ?',
  );
  const withdrawAll = database.prepare<[ConversationId, UserId]>(
    'DELETE FROM group_invitations WHERE conversation = ? AND sender = ?',
  );

  return {
    add: (conversation: ConversationId, title: string, at: number) => {
      insertConversation.run(conversation, at);
      insertGroup.run(conversation, title);
    },
    group: (conversation: ConversationId) => group.get(conversation),
    /** These say whether it is newer than the one it has. */
    setTitle: (conversation: ConversationId, title: string, titled: EntryId) =>
      setTitle.run({ conversation, title, titled }).changes > 0,
    setPicture: (conversation: ConversationId, picture: string | null, pictured: EntryId) =>
      setPicture.run({ conversation, picture, pictured }).changes > 0,
    groupsOf: (user: UserId) => groupsOf.all(user).map(({ conversation }) => conversation),
    /** Who is in it now, the longest first. */
    members: (conversation: ConversationId) => members.all(conversation),
    past: (conversation: ConversationId) => past.all(conversation).map(({ user }) => user),
    join: (conversation: ConversationId, user: UserId, since: number, role: GroupRole) =>
      void join.run({ conversation, user, since, role }),
    leave: (conversation: ConversationId, user: UserId, at: number) =>
      void leave.run(at, conversation, user),
    setRole: (conversation: ConversationId, user: UserId, role: GroupRole) =>
      void setRole.run(role, conversation, user),
    invite: (conversation: ConversationId, user: UserId, sender: UserId, at: number) =>
      void invite.run(conversation, user, sender, at),
    /** Everyone who was asked and has not answered, also those who do not hear of it. */
    invited: (conversation: ConversationId) => invited.all(conversation),
    /** What this user hears of: not from those whom they block. */
    invitationsTo: (user: UserId) => heard.all({ user }),
    /** These say whether there was anything to remove. */
    uninvite: (conversation: ConversationId, user: UserId) =>
      uninvite.run(conversation, user).changes > 0,
    withdraw: (conversation: ConversationId, user: UserId, sender: UserId) =>
      withdraw.run(conversation, user, sender).changes > 0,
    withdrawAll: (conversation: ConversationId, sender: UserId) =>
      void withdrawAll.run(conversation, sender),
  };
}
