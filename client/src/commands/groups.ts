/** What a person does with groups: each a call to the relay, but for its title and picture, which are said in the group itself. */
import {
  err,
  ok,
  type ConversationId,
  type GroupRole,
  type GroupSummary,
  type EntryId,
  type KnownBody,
  type PictureChoice,
  type Result,
  type UserId,
} from '#protocol';
import type { Failure, Session } from '../session/index.ts';
import type { Sync } from '../sync/index.ts';
import type { Outcome } from './account.ts';
import type { NotSaved } from './conversation.ts';

export interface GroupCommands {
  /** Everybody comes by invitation. */
  create(title: string, members: readonly UserId[]): Promise<Result<ConversationId, Failure>>;
  invite(group: ConversationId, members: readonly UserId[]): Promise<Outcome>;
  withdraw(group: ConversationId, user: UserId): Promise<Outcome>;
  accept(group: ConversationId): Promise<Outcome>;
  decline(group: ConversationId): Promise<Outcome>;
  leave(group: ConversationId): Promise<Outcome>;
  remove(group: ConversationId, user: UserId): Promise<Outcome>;
  setRole(group: ConversationId, user: UserId, role: GroupRole): Promise<Outcome>;
  rename(group: ConversationId, title: string): Promise<Result<void, NotSaved>>;
  /** Nothing: takes it away. */
  choosePicture(
    group: ConversationId,
    picture: PictureChoice | undefined,
  ): Promise<Result<void, NotSaved>>;
  /** One that was made here. */
  makePicture(group: ConversationId, file: Blob): Promise<Result<void, Failure | NotSaved>>;
  /** No longer shows a group that one is not in any more. */
  forget(group: ConversationId): void;
}

export interface GroupCommandsDeps {
  readonly session: Pick<Session, 'call'>;
  readonly sync: Pick<Sync, 'open'> & { readonly blobs: Pick<Sync['blobs'], 'keep'> };
  /** Told what the relay made of it, so that it shows before other devices hear of it. */
  readonly learn: (group: GroupSummary) => void;
  readonly titled: (group: ConversationId, title: string, entry: EntryId) => void;
  readonly pictured: (group: ConversationId, picture: PictureChoice | undefined, entry: EntryId) => void;
  readonly forget: (group: ConversationId) => void;
  readonly refresh: () => Promise<void>;
}

export function makeGroupCommands(deps: GroupCommandsDeps): GroupCommands {
  const { session, sync, learn, titled, pictured, forget, refresh } = deps;

  async function then(asked: Promise<Result<unknown, Failure>>, done: () => unknown): Promise<Outcome> {
    const answer = await asked;
    if (!answer.ok) return answer;
    await done();
    return ok(undefined);
  }

  /** Says it in the group itself. */
  async function say(conversation: ConversationId, body: KnownBody): Promise<Result<EntryId, NotSaved>> {
    const opened = sync.open(conversation);
    try {
      return ok(await opened.write(body));
    } catch {
      return err({ type: 'not-saved' });
    } finally {
      opened.close();
    }
  }

  async function choosePicture(conversation: ConversationId, picture: PictureChoice | undefined) {
    const said = await say(conversation, { kind: 'picture', ...(picture && { picture }) });
    if (!said.ok) return said;
    pictured(conversation, picture, said.value);
    return ok(undefined);
  }

  return {
    async create(title, members) {
      const answer = await session.call('createGroup', { body: { title, members: [...members] } });
      if (!answer.ok) return answer;
      learn(answer.value);
      return ok(answer.value.id);
    },
    invite: (conversation, members) =>
      then(
        session.call('inviteToGroup', { params: { conversation }, body: { members: [...members] } }),
        refresh,
      ),
    withdraw: (conversation, user) =>
      then(session.call('withdrawGroupInvite', { params: { conversation, user } }), refresh),
    async accept(conversation) {
      const answer = await session.call('acceptGroupInvite', { params: { conversation } });
      if (!answer.ok) return answer;
      learn(answer.value);
      return ok(undefined);
    },
    decline: (conversation) =>
      then(session.call('declineGroupInvite', { params: { conversation } }), refresh),
    leave: (conversation) =>
      then(session.call('leaveGroup', { params: { conversation } }), () => forget(conversation)),
    remove: (conversation, user) =>
      then(session.call('removeMember', { params: { conversation, user } }), refresh),
    setRole: (conversation, user, role) =>
      then(session.call('setRole', { params: { conversation, user }, body: { role } }), refresh),
    async rename(conversation, title) {
      const said = await say(conversation, { kind: 'title', title });
      if (!said.ok) return said;
      titled(conversation, title, said.value);
      return ok(undefined);
    },
    choosePicture,
    async makePicture(conversation, file) {
      const kept = await sync.blobs.keep(file);
      return kept.ok ? choosePicture(conversation, { type: 'blob', hash: kept.value }) : kept;
    },
    forget,
  };
}
