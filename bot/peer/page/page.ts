/** One page of a conversation: a document in memory, attached to the relay. What must not be lost is in the outbox. */
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import * as v from 'valibot';
import {
  type AwarenessState,
  type ConversationId,
  type Entry,
  type EntryId,
  formatDocumentName,
  isFull,
  type PageChanges,
  pageEntries,
  PageEvent,
  pageIndexOf,
  type RefusalType,
  type Struct,
  watchPage,
} from '#protocol';
import { openDocumentLink, type RelaySocket, type Timers } from '#peer';
import { makeSeenReport } from './seenReport.ts';
import { makeWriter, type Enter, type Self } from './writer.ts';

export type Page = {
  readonly number: number;
  readonly enter: Enter;
  readonly entries: () => readonly Entry[];
  /** Where an own entry sits; nowhere where it is not in the document. */
  readonly structsOf: (id: EntryId) => readonly Struct[];
  readonly isDurable: (id: EntryId) => boolean;
  readonly isSynced: () => boolean;
  readonly isFull: () => boolean;
  /** What others see of this peer here; `undefined`: nothing. */
  readonly show: (state: AwarenessState | undefined) => void;
  readonly close: () => void;
};

export type PageListeners = {
  readonly changed: (changes: PageChanges) => void;
  readonly synced: () => void;
  /** More of it is durable at the relay. */
  readonly durable: () => void;
  readonly shut: (refusal: RefusalType) => void;
  readonly refused: (refusal: RefusalType) => void;
};

export type PageDeps = {
  readonly conversation: ConversationId;
  readonly page: number;
  readonly self: Self;
  readonly socket: RelaySocket;
  readonly timers: Timers;
  readonly on: PageListeners;
};

export function openPage({ conversation, page, self, socket, timers, on }: PageDeps): Page {
  const document = new Y.Doc();
  const index = pageIndexOf(document);
  const durable = new Map<number, number>();
  let awareness: Awareness | undefined;
  let shown: AwarenessState | undefined;
  const enter = makeWriter({
    document,
    conversation,
    page,
    self,
    onNewClientId: () => link.reopen(),
  });
  const seen = makeSeenReport({
    clocks: () => Y.decodeStateVector(Y.encodeStateVector(document)),
    send: (command) => link.send(command),
  });
  const stopWatching = watchPage(document, (changes) => {
    seen.soon();
    on.changed(changes);
  });

  const link = openDocumentLink({
    name: formatDocumentName({ type: 'page', conversation, page }),
    document,
    socket,
    timers,
    makeAwareness: () => {
      awareness = new Awareness(document);
      awareness.setLocalState(shown ?? null);
      return awareness;
    },
    onSynced: () => {
      seen.fromStart();
      on.synced();
    },
    onMessage: (message) => {
      const event = v.safeParse(PageEvent, message);
      if (!event.success || event.output.t !== 'durable') return;
      for (const [client, clock] of event.output.clocks) {
        durable.set(client, Math.max(clock, durable.get(client) ?? 0));
      }
      on.durable();
    },
    onShut: on.shut,
    onRefused: on.refused,
  });

  const structsOf = (id: EntryId): readonly Struct[] => index.structsOf({ id, user: self.user });

  return {
    number: page,
    enter,
    entries: () => pageEntries(document),
    structsOf,
    isDurable: (id) => structsOf(id).some(([client, clock]) => clock < (durable.get(client) ?? 0)),
    isSynced: () => link.isSynced(),
    isFull: () => isFull(index),
    show(state) {
      shown = state;
      // Said, not withdrawn: the relay's engine drops the removal of a state that is its owner's own.
      awareness?.setLocalState(state ?? { user: self.user, typing: false });
    },
    close() {
      seen.close();
      stopWatching();
      link.close();
      document.destroy();
    },
  };
}
