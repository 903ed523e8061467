/** From whom a member of a conversation is hidden: blocked people, and in a conversation of two a former contact. */
import type { ConversationId, UserId } from '#protocol';
import type { Directory } from '../directory.ts';

type Known = Pick<Directory, 'members' | 'isPair' | 'blocks' | 'contacts'>;

/** Whether `user` is neither told of what `other` says in a conversation nor shown to them there. */
const keepsOut = (
  directory: Pick<Known, 'isPair' | 'blocks' | 'contacts'>,
  conversation: ConversationId,
  user: UserId,
  other: UserId,
): boolean =>
  directory.blocks(user, other) ||
  (directory.isPair(conversation) && !directory.contacts(user).includes(other));

/** The other members of a conversation who learn nothing of `user` there but what they say. */
export const membersKeptOut = (
  directory: Known,
  conversation: ConversationId,
  user: UserId,
): readonly UserId[] =>
  directory
    .members(conversation)
    .filter((member) => member !== user && keepsOut(directory, conversation, user, member));

export const keepsOutOtherOfPair = (
  directory: Known,
  conversation: ConversationId,
  user: UserId,
): boolean => directory.isPair(conversation) && membersKeptOut(directory, conversation, user).length > 0;

/** Whether `user` blocks the other of the two. */
export const blocksOtherOfPair = (
  directory: Pick<Known, 'members' | 'isPair' | 'blocks'>,
  conversation: ConversationId,
  user: UserId,
): boolean =>
  directory.isPair(conversation) &&
  directory.members(conversation).some((member) => directory.blocks(user, member));
