/** One's own inbox at the relay: presence and hints come in, one's status and fresh tokens go out. */
import { type ChosenStatus, formatDocumentName, type InboxCommand, InboxEvent } from '#protocol';
import * as v from 'valibot';
import * as Y from 'yjs';
import type { Session } from '../session/index.ts';
import { makeListeners } from './listeners.ts';
import type { SyncParts } from './parts.ts';
import { type Attachment, makeAttachment } from './socket/index.ts';

export interface Inbox {
  onEvent(listener: (event: InboxEvent) => void): () => void;
  setStatus(status: ChosenStatus): void;
  close(): void;
}

export type InboxDeps = Pick<SyncParts, 'account' | 'environment' | 'socket'> & {
  readonly session: Pick<Session, 'accessToken' | 'keep'>;
};

export function openInbox({ account, environment, socket, session }: InboxDeps): Inbox {
  const events = makeListeners<InboxEvent>();
  const document = new Y.Doc();
  let { status } = account;

  const attachment: Attachment = makeAttachment({
    name: formatDocumentName({ type: 'inbox', user: account.user }),
    document,
    socket,
    timers: environment,
    onSynced: () => {
      send({ t: 'status', status });
      send({ t: 'presence' });
    },
    onMessage: (message) => {
      const event = v.safeParse(InboxEvent, message);
      if (event.success) hear(event.output);
    },
    onShut: () => {},
    // Nothing of ours is ever in this document, so whatever was refused, it opens again.
    onRefused: () => attachment.reopen(),
  });

  function hear(event: InboxEvent): void {
    if (event.t === 'own-status') keepStatus(event.status);
    if (event.t === 'expiring') void renewToken();
    events.tell(event);
  }

  function keepStatus(next: ChosenStatus): void {
    status = next;
    void session.keep({ status });
  }

  async function renewToken(): Promise<void> {
    const token = await session.accessToken({ renew: true });
    if (token.ok) send({ t: 'token', token: token.value });
  }

  function send(command: InboxCommand): void {
    attachment.send(command);
  }

  return {
    onEvent: (listener) => events.add(listener),
    setStatus(next) {
      keepStatus(next);
      send({ t: 'status', status });
    },
    close() {
      attachment.close();
      document.destroy();
    },
  };
}
