/** Conversations, the inbox and the roster of one account on this device: from the device copy at once, from the relay when it is there. */
import { type Connection, makeRelaySocket, type RelaySocket, type TokenAnswer } from '#peer';
import { refusals } from '#protocol';
import type { Account, Environment, Session } from '../session/index.ts';
import { startBackground } from './background.ts';
import { forgetGone, openBlobs } from './blobs/index.ts';
import { makeRegistry } from './conversation/index.ts';
import { makeEntryClock } from './entryClock.ts';
import { openInbox } from './inbox.ts';
import { makeListeners } from './listeners.ts';
import type { SyncParts } from './parts.ts';
import { openRoster } from './roster/index.ts';
import { makeHeads, makeJournal, makeNotes, makeOutbox, openSyncDatabase } from './store/index.ts';
import { makeTabs } from './tabs/index.ts';
import type { Sync } from './types.ts';

export type SyncDeps = {
  readonly account: Account;
  readonly session: Pick<Session, 'accessToken' | 'call' | 'keep'>;
  readonly environment: Environment;
  /** A lost connection is tried again after this many ms at the soonest; the first time, up to five times this. */
  readonly retryDelay?: number;
};

const longestDelay = 15_000;

export function makeSync({ account, session, environment, retryDelay = 1_000 }: SyncDeps): Sync {
  const database = openSyncDatabase(account.storage);
  const tabs = makeTabs(environment, account.storage);
  const socket = openSocket({ session, environment, retryDelay });
  const connections = makeListeners<Connection>();
  socket.onConnection((connection) => connections.tell(connection));
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
  const stopWatchingNetwork = environment.onNetwork(() => socket.networkChanged());

  return {
    connection: () => socket.connection(),
    onConnection: (listener) => connections.add(listener),
    reconnect: () => socket.retryNow(),
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

function openSocket({
  session,
  environment,
  retryDelay,
}: Required<Omit<SyncDeps, 'account'>>): RelaySocket {
  async function takeToken({ renew }: { readonly renew: boolean }): Promise<TokenAnswer> {
    const token = await session.accessToken({ renew });
    if (token.ok) return { type: 'token', token: token.value };
    const { error } = token;
    const isSignedOut = error.type === 'refused' && refusals[error.refusal].retry === 'sign-in';
    return { type: isSignedOut ? 'signed-out' : 'unavailable' };
  }

  return makeRelaySocket({
    origin: environment.origin,
    timers: environment,
    makeWebSocket: environment.makeWebSocket,
    takeToken,
    backoff: { first: 5 * retryDelay, max: longestDelay },
  });
}
