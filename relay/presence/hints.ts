/**
 * Tells members that a conversation has something new, for those who don't have it open. Told at most once in a tenth of a
 * second for each author: a hint says where to look, not what is there.
 */
import type { ConversationId, InboxEvent, UserId } from '#protocol';
import type { Directory } from '../directory.ts';
import type { Inboxes } from './presence.ts';
import type { Schedule } from '../schedule.ts';

type Hint = Extract<InboxEvent, { t: 'conversation' }>;

export type Hints = {
  readonly newEntries: (conversation: ConversationId, page: number, from: UserId) => void;
  readonly close: () => void;
};

type Deps = {
  readonly directory: Pick<Directory, 'members' | 'isPair' | 'blocks' | 'contacts'>;
  readonly inboxes: Inboxes;
  readonly schedule: Schedule;
  /** In ms. */
  readonly coalesce: number;
};

export function createHints({ directory, inboxes, schedule, coalesce }: Deps): Hints {
  const due = new Map<string, Hint>();
  let stopFlush: (() => void) | undefined;

  const flush = (): void => {
    stopFlush = undefined;
    for (const hint of due.values()) tellMembers(hint);
    due.clear();
  };

  const tellMembers = (hint: Hint): void => {
    for (const member of directory.members(hint.conversation).filter(inboxes.isOpen)) {
      if (!isUnheard(member, hint)) inboxes.tell(member, hint);
    }
  };

  /** A blocked person or a former contact writes into the conversation of two as ever; nobody is told. */
  const isUnheard = (member: UserId, { conversation, from }: Hint): boolean =>
    member !== from &&
    directory.isPair(conversation) &&
    (directory.blocks(member, from) || !directory.contacts(member).includes(from));

  return {
    newEntries: (conversation, page, from) => {
      due.set(`${conversation} ${page} ${from}`, { t: 'conversation', conversation, page, from });
      stopFlush ??= schedule(flush, coalesce);
    },
    close: () => stopFlush?.(),
  };
}
