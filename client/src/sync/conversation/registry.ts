/** Which conversations are open in this tab: each once, whoever holds it, and for a while after nobody does. */
import type { ConversationId } from '#protocol';
import type { SyncParts } from '../parts.ts';
import type { Conversation } from '../types.ts';
import { type ConversationCore, openCore } from './core.ts';
import { makeWindow } from './window.ts';

export interface Registry {
  open(id: ConversationId): Conversation;
  /** For the background: no window, and no lingering afterwards. */
  hold(id: ConversationId): { readonly core: ConversationCore; readonly release: () => void };
  /** The conversation, where it is open. */
  find(id: ConversationId): ConversationCore | undefined;
  close(): void;
}

type Held = {
  readonly core: ConversationCore;
  holders: number;
  cancelClosing: () => void;
};

const linger = 30_000;
/** Attached at once, beyond what windows show: the relay is asked to keep no more in memory for one tab. */
const mostDocuments = 30;

export function makeRegistry(parts: SyncParts): Registry {
  const { environment, outbox, socket, tabs } = parts;
  const held = new Map<ConversationId, Held>();

  const stopListening = outbox.onChange((changed) => {
    for (const id of changed) closeWhenDone(id);
  });

  function hold(id: ConversationId): Held {
    const known = held.get(id);
    if (known) {
      known.cancelClosing();
      known.holders += 1;
      return known;
    }
    makeRoom();
    const fresh = { core: openCore(parts, id), holders: 1, cancelClosing: () => {} };
    held.set(id, fresh);
    return fresh;
  }

  function release(id: ConversationId, after: number): void {
    const conversation = held.get(id);
    if (!conversation) return;
    conversation.holders -= 1;
    if (conversation.holders > 0) return;
    conversation.cancelClosing = environment.after(after, () => close(id));
  }

  /** What is still to be sent from here keeps its documents open: it goes as soon as the relay is there. */
  function isBusy(id: ConversationId): boolean {
    return outbox.rowsOf(id).some(({ tab, parked }) => tab === tabs.id && !parked);
  }

  function close(id: ConversationId): void {
    const conversation = held.get(id);
    if (!conversation || conversation.holders > 0 || isBusy(id)) return;
    conversation.cancelClosing();
    held.delete(id);
    conversation.core.close();
  }

  function closeWhenDone(id: ConversationId): void {
    const conversation = held.get(id);
    if (conversation?.holders !== 0) return;
    conversation.cancelClosing();
    conversation.cancelClosing = environment.after(linger, () => close(id));
  }

  function makeRoom(): void {
    for (const id of held.keys()) {
      const documents = [...held.values()].flatMap(({ core }) => core.pages.open()).length;
      if (documents < mostDocuments) return;
      close(id);
    }
  }

  return {
    open(id) {
      const { core } = hold(id);
      let isOpen = true;
      return makeWindow({
        core,
        environment,
        outbox,
        tabs,
        isOnline: () => socket.connection().type === 'online',
        release: () => {
          if (isOpen) release(id, linger);
          isOpen = false;
        },
      });
    },
    hold(id) {
      const { core } = hold(id);
      return { core, release: () => release(id, 0) };
    },
    find: (id) => held.get(id)?.core,
    close() {
      stopListening();
      for (const { core, cancelClosing } of held.values()) {
        cancelClosing();
        core.close();
      }
      held.clear();
    },
  };
}
