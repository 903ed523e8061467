/** Conversations and their members. What is said in them is not kept here. */
import { randomBytes } from 'node:crypto';
import type { ConversationId, UserId } from '#protocol';
import type { ChangeFeed } from '../changes.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/index.ts';
import type { MembershipSpan } from '../directory.ts';

type Conversation = { readonly id: ConversationId; readonly type: 'pair' | 'group' };

export type Conversations = {
  /** The one conversation of two people, made when they first become contacts. */
  readonly ofPair: (one: UserId, other: UserId) => ConversationId;
  /** Those that the user is a member of now, the oldest first. */
  readonly of: (user: UserId) => readonly Conversation[];
  readonly members: (conversation: ConversationId) => readonly UserId[];
  readonly memberships: (conversation: ConversationId, user: UserId) => readonly MembershipSpan[];
  readonly isPair: (conversation: ConversationId) => boolean;
};

type Deps = { readonly database: Database; readonly clock: Clock; readonly changes: ChangeFeed };

/** The two of a pair are members for good: a device whose clock is behind may write the first line before the pair began. */
const always = 0;

export function createConversations({ database, clock, changes }: Deps): Conversations {
  const sql = prepare(database);

  function ofPair(one: UserId, other: UserId): ConversationId {
    const pair = one < other ? { low: one, high: other } : { low: other, high: one };
    return sql.ofPair.get(pair)?.conversation ?? make(pair);
  }

  function make(pair: { readonly low: UserId; readonly high: UserId }): ConversationId {
    const conversation = randomBytes(16).toString('base64url') as ConversationId;
    const members = [pair.low, pair.high];
    database.transaction(() => {
      sql.insert.run({ id: conversation, type: 'pair', created: clock.now() });
      sql.insertPair.run({ ...pair, conversation });
      for (const user of members) sql.insertMember.run({ conversation, user, since: always });
    })();
    for (const user of members) changes.emit({ type: 'membership', conversation, user });
    return conversation;
  }

  return {
    ofPair,
    of: (user) => sql.of.all(user),
    members: (conversation) => sql.members.all(conversation).map(({ user }) => user),
    memberships: (conversation, user) =>
      sql.memberships
        .all(conversation, user)
        .map(({ since, until }) => (until === null ? { from: since } : { from: since, until })),
    isPair: (conversation) => sql.isPair.get(conversation) !== undefined,
  };
}

function prepare(database: Database) {
  type Pair = { readonly low: UserId; readonly high: UserId };
  type Named = { readonly conversation: ConversationId };
  return {
    ofPair: database.prepare<Pair, Named>(
      'SELECT conversation FROM pairs WHERE low = @low AND high = @high',
    ),
    insert: database.prepare<Conversation & { readonly created: number }>(
      'INSERT INTO conversations (id, type, created) VALUES (@id, @type, @created)',
    ),
    insertPair: database.prepare<Pair & Named>(
      'INSERT INTO pairs (low, high, conversation) VALUES (@low, @high, @conversation)',
    ),
    insertMember: database.prepare<Named & { readonly user: UserId; readonly since: number }>(
      'INSERT INTO members (conversation, user, since) VALUES (@conversation, @user, @since)',
    ),
    of: database.prepare<[UserId], Conversation>(
      `SELECT id, type FROM conversations JOIN members ON conversation = id
       WHERE user = ? AND until IS NULL ORDER BY created, id`,
    ),
    members: database.prepare<[ConversationId], { readonly user: UserId }>(
      'SELECT user FROM members WHERE conversation = ? AND until IS NULL',
    ),
    memberships: database.prepare<
      [ConversationId, UserId],
      { readonly since: number; readonly until: number | null }
    >('SELECT since, until FROM members WHERE conversation = ? AND user = ?'),
    isPair: database.prepare<[ConversationId]>(
      `SELECT 1 FROM conversations WHERE id = ? AND type = 'pair'`,
    ),
  };
}
