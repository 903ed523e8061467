/** Answers for a person who is away under a status of their own making: once in each conversation, and visibly by itself. */
import type { ConversationId, EntryBody, EntryId } from '#protocol';
import { untrack } from 'solid-js';
import type { Contacts, Conversations, Options, Own } from '../projection/index.ts';
import { replyTo } from './reply.ts';

export interface AutoReplyDeps {
  readonly own: Own;
  readonly contacts: Pick<Contacts, 'byConversation'>;
  readonly conversations: Conversations;
  readonly options: Options;
  readonly write: (conversation: ConversationId, body: EntryBody, id: EntryId) => void;
}

export function answerWhileAway({ own, contacts, conversations, options, write }: AutoReplyDeps): void {
  conversations.onArrivals((id, arrivals) => {
    const contact = contacts.byConversation(id);
    if (!contact) return;
    untrack(() => {
      const absence = options.get('presence.absence');
      const self = own.profile().user;
      const bot = contact.profile.bot === true;
      for (const { line, late } of arrivals) {
        const lines = conversations.lines(id);
        const reply = late ? undefined : replyTo({ absence, arrival: line, lines, self, bot });
        if (!reply) continue;
        write(id, { kind: 'text', text: reply.text, auto: true }, reply.id);
        return;
      }
    });
  });
}
