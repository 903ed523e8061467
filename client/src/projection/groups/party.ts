/** Whom a conversation is with: one contact, or a group. */
import type { ConversationId } from '#protocol';
import type { Contacts, ContactView } from '../contacts/index.ts';
import type { Groups, GroupView } from './groups.ts';

export type Party =
  | { readonly type: 'pair'; readonly conversation: ConversationId; readonly contact: ContactView }
  | { readonly type: 'group'; readonly conversation: ConversationId; readonly group: GroupView };

export interface Parties {
  find(conversation: ConversationId): Party | undefined;
}

export function createParties(
  contacts: Pick<Contacts, 'byConversation'>,
  groups: Pick<Groups, 'byConversation'>,
): Parties {
  return {
    find(conversation) {
      const contact = contacts.byConversation(conversation);
      if (contact) return { type: 'pair', conversation, contact };
      const group = groups.byConversation(conversation);
      return group && { type: 'group', conversation, group };
    },
  };
}
