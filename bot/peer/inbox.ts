/** The peer's own inbox at the relay: hints come in, the status and fresh tokens go out. */
import * as v from 'valibot';
import * as Y from 'yjs';
import {
  type ChosenStatus,
  formatDocumentName,
  type InboxCommand,
  InboxEvent,
  type UserId,
} from '#protocol';
import { type DocumentLink, openDocumentLink, type RelaySocket, type Timers } from '#peer';
import type { Session } from './session/index.ts';

export type Inbox = {
  readonly open: () => void;
  readonly setStatus: (status: ChosenStatus) => void;
  readonly close: () => void;
};

type Deps = {
  readonly user: UserId;
  readonly socket: RelaySocket;
  readonly timers: Timers;
  readonly session: Pick<Session, 'renew'>;
  readonly onEvent: (event: InboxEvent) => void;
  /** In sync: events that were missed are missed. */
  readonly onOpen: () => void;
};

export function makeInbox({ user, socket, timers, session, onEvent, onOpen }: Deps): Inbox {
  const document = new Y.Doc();
  let choice: ChosenStatus | undefined;

  let link: DocumentLink | undefined;

  const attach = (): DocumentLink =>
    openDocumentLink({
      name: formatDocumentName({ type: 'inbox', user }),
      document,
      socket,
      timers,
      onSynced: () => {
        if (choice !== undefined) send({ t: 'status', status: choice });
        onOpen();
      },
      onMessage: (message) => {
        const event = v.safeParse(InboxEvent, message);
        if (!event.success) return;
        if (event.output.t === 'expiring') void renewToken();
        onEvent(event.output);
      },
      onRefused: () => link?.reopen(),
    });

  async function renewToken(): Promise<void> {
    const token = await session.renew();
    if (token.ok) send({ t: 'token', token: token.value });
  }

  function send(command: InboxCommand): void {
    link?.send(command);
  }

  return {
    open() {
      link ??= attach();
    },
    setStatus(status) {
      choice = status;
      send({ t: 'status', status });
    },
    close() {
      link?.close();
      document.destroy();
    },
  };
}
