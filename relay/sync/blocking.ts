/** Blocking, as the sync side meets it. */
import type { ConversationId, UserId } from '#protocol';
import type { Directory } from '../directory.ts';

type Known = Pick<Directory, 'members' | 'isPair' | 'blocks'>;

/** The members of a conversation whom `user` blocks. */
export const blockedMembers = (
  directory: Known,
  conversation: ConversationId,
  user: UserId,
): readonly UserId[] =>
  directory.members(conversation).filter((member) => directory.blocks(user, member));

export const blocksOtherOfPair = (
  directory: Known,
  conversation: ConversationId,
  user: UserId,
): boolean => directory.isPair(conversation) && blockedMembers(directory, conversation, user).length > 0;
