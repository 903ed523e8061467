/** What views of groups share: the groups, what can be done with them, and whom one could ask. */
import type { ConversationId, UserId } from '#protocol';
import { createContext, useContext } from 'solid-js';
import type { GroupCommands, PictureCommands } from '../commands/index.ts';
import { useI18n } from '../i18n/index.ts';
import { useNameOf, type Contacts, type Groups } from '../projection/index.ts';
import type { Naming } from './names.ts';

export interface GroupsShared {
  readonly self: UserId;
  readonly groups: Groups;
  readonly contacts: Contacts;
  readonly commands: GroupCommands;
  /** Of those that one has used before. */
  readonly forgetPicture: PictureCommands['forgetPicture'];
  unread(group: ConversationId): number;
  /** Whether one of the unread lines mentions the reader. */
  mentioned(group: ConversationId): boolean;
  /** Opens its window. */
  open(group: ConversationId): void;
  /** Closes its window. */
  close(group: ConversationId): void;
}

export const GroupsContext = createContext<GroupsShared>();

export function useGroups(): GroupsShared {
  const shared = useContext(GroupsContext);
  if (!shared) throw new Error('Groups are shown only to who is signed in.');
  return shared;
}

export function useNaming(): () => Naming {
  const { t, locale } = useI18n();
  const { self } = useGroups();
  const nameOf = useNameOf();
  return () => ({ t, locale: locale(), self, nameOf });
}
