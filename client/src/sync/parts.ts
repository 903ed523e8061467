/** What the parts of sync are made of, put together once in `sync.ts`. */
import type { RelaySocket } from '#peer';
import type { Account, Environment } from '../session/index.ts';
import type { EntryClock } from './entryClock.ts';
import type { Heads, Notes, Outbox } from './store/index.ts';
import type { Tabs } from './tabs/index.ts';

export type SyncParts = {
  readonly account: Account;
  readonly environment: Environment;
  readonly socket: RelaySocket;
  readonly tabs: Tabs;
  readonly outbox: Outbox;
  readonly notes: Notes;
  readonly heads: Heads;
  readonly clock: EntryClock;
};
