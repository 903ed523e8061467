/** One's own inbox at the relay: presence and hints come in, one's status and fresh tokens go out. */
import { type ChosenStatus, formatDocumentName, type InboxCommand, InboxEvent } from '#protocol';
import * as v from 'valibot';
import { type DocumentLink, openDocumentLink } from '#peer';
import * as Y from 'yjs';
import type { Session } from '../session/index.ts';
import { makeListeners } from './listeners.ts';
import type { SyncParts } from './parts.ts';

export interface Inbox {
  onEvent(listener: (event: InboxEvent) => void): () => void;
  setStatus(status: ChosenStatus): void;
  setIdle(idle: boolean): void;
  close(): void;
}

export type InboxDeps = Pick<SyncParts, 'account' | 'environment' | 'socket'> & {
  readonly session: Pick<Session, 'accessToken' | 'keep'>;
};

export function openInbox({ account, environment, socket, session }: InboxDeps): Inbox {
  const events = makeListeners<InboxEvent>();
  const document = new Y.Doc();
  /** Chosen here, and not confirmed: told again at each opening, so that a choice made with no network is not lost. */
  let choice: ChosenStatus | undefined;
  /** Who comes is not idle, as far as the relay knows. */
  let isIdle = false;

  const link: DocumentLink = openDocumentLink({
    name: formatDocumentName({ type: 'inbox', user: account.user }),
    document,
    socket,
    timers: environment,
    onSynced() {
      sendChoice();
      if (isIdle) send({ t: 'idle', idle: true });
    },
    onMessage: (message) => {
      const event = v.safeParse(InboxEvent, message);
      if (event.success) hear(event.output);
    },
    // Nothing of ours is ever in this document, so whatever was refused, it opens again.
    onRefused: () => link.reopen(),
  });

  function hear(event: InboxEvent): void {
    if (event.t === 'expiring') void renewToken();
    if (event.t === 'own-status') {
      // What the relay had before it heard of the choice.
      if (choice !== undefined && choice !== event.status) return;
      choice = undefined;
      void session.keep({ status: event.status });
    }
    events.tell(event);
  }

  function sendChoice(): void {
    if (choice !== undefined) send({ t: 'status', status: choice });
  }

  async function renewToken(): Promise<void> {
    const token = await session.accessToken({ renew: true });
    if (token.ok) send({ t: 'token', token: token.value });
  }

  function send(command: InboxCommand): void {
    link.send(command);
  }

  return {
    onEvent: (listener) => events.add(listener),
    setStatus(next) {
      choice = next;
      sendChoice();
      void session.keep({ status: next });
    },
    setIdle(idle) {
      isIdle = idle;
      send({ t: 'idle', idle });
    },
    close() {
      link.close();
      document.destroy();
    },
  };
}
