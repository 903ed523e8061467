/** Conversations, the inbox and the roster of one account on this device: from the device copy at once, from the relay when it is there. */
import type { Account, Environment, Session } from '../session/index.ts';
import { startBackground } from './background.ts';
import { forgetGone, openBlobs } from './blobs/index.ts';
import { makeRegistry } from './conversation/index.ts';
import { makeEntryClock } from './entryClock.ts';
import { openInbox } from './inbox.ts';
import { makeListeners } from './listeners.ts';
import type { SyncParts } from './parts.ts';
import { openRoster } from './roster/index.ts';
import { makeRelaySocket } from './socket/index.ts';
import { makeHeads, makeJournal, makeNotes, makeOutbox, openSyncDatabase } from './store/index.ts';
import { makeTabs } from './tabs/index.ts';
import type { Sync } from './types.ts';

export type SyncDeps = {
  readonly account: Account;
  readonly session: Pick<Session, 'accessToken' | 'call' | 'keep'>;
  readonly environment: Environment;
  /** How soon a lost connection is tried again: up to five times this, in ms. */
  readonly retryDelay?: number;
};

export function makeSync({ account, session, environment, retryDelay = 1_000 }: SyncDeps): Sync {
  const database = openSyncDatabase(account.storage);
  const tabs = makeTabs(environment, account.storage);
  const socket = makeRelaySocket({ ...environment, session, retryDelay });
  const journal = makeJournal(environment.storage, account.storage);
  const outbox = makeOutbox({ database, journal, tabs, timers: environment });
  const heads = makeHeads({ database, session });
  const parts: SyncParts = {
    account,
    environment,
    socket,
    tabs,
    outbox,
    heads,
    notes: makeNotes(database),
    clock: makeEntryClock(environment),
  };
  const inbox = openInbox({ ...parts, session });
  const roster = openRoster(parts);
  const registry = makeRegistry(parts);
  const blobs = openBlobs({
    ...parts,
    session,
    async write(id, body, entry) {
      const conversation = registry.open(id);
      await conversation.write(body, entry).finally(() => conversation.close());
    },
  });
  const background = startBackground({ ...parts, registry, inbox });
  const unsent = makeListeners<number>();
  const countUnsent = () => outbox.rows().filter(({ parked }) => !parked).length;
  outbox.onChange(() => unsent.tell(countUnsent()));
  const stopWatchingNetwork = environment.onNetwork(() => socket.reconnect());

  return {
    connection: () => socket.connection(),
    onConnection: (listener) => socket.onConnection(listener),
    reconnect: () => socket.reconnect(),
    onInbox: (listener) => inbox.onEvent(listener),
    setStatus: (status) => inbox.setStatus(status),
    setIdle: (idle) => inbox.setIdle(idle),
    open: (conversation) => forgetGone(registry.open(conversation), blobs.forget),
    roster,
    blobs,
    loaded: outbox.loaded,
    unsent: countUnsent,
    onUnsent: (listener) => unsent.add(listener),
    async close() {
      stopWatchingNetwork();
      background.close();
      blobs.close();
      registry.close();
      roster.close();
      inbox.close();
      socket.close();
      heads.close();
      tabs.close();
      await outbox.close();
      database.close();
    },
  };
}
