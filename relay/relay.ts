/**
 * A whole relay: claims its data, puts the parts together, and listens. The account side answers over HTTP; the sync side
 * gets the sockets, and learns from the directory who may do what.
 */
import { createAccountSide } from './accountSide.ts';
import { type PasswordCost, passwordCost } from './accounts/index.ts';
import { createChangeFeed } from './changes.ts';
import { type Clock, systemClock } from './clock.ts';
import type { RelayConfig } from './config.ts';
import { claimDataFolder, type Database, openDatabase } from './database/index.ts';
import { createHttp, type RateLimits, rateLimits } from './http/index.ts';
import { listen } from './listen.ts';
import { createSqliteLog, type LogStore } from './log/index.ts';
import type { Logger } from './logger.ts';
import { makeDirectory } from './makeDirectory.ts';
import { createSqliteReceipts } from './receipts/index.ts';
import { createSync, type SyncTiming } from './sync/index.ts';
import { version } from './version.ts';

export type RelayDeps = {
  readonly config: RelayConfig;
  /** Where the built web app is. */
  readonly clientFolder: string;
  readonly logger: Logger;
  readonly clock?: Clock;
  readonly passwordCost?: PasswordCost;
  readonly rateLimits?: RateLimits;
  readonly syncTiming?: Partial<SyncTiming>;
  readonly createLog?: (database: Database) => LogStore;
};

export type Relay = {
  readonly address: string;
  readonly port: number;
  /** No account yet: whoever comes first is the administrator. */
  readonly isEmpty: () => boolean;
  /** Drains: what was accepted is durable, sockets are told why, and everything is closed within 5 s. */
  readonly close: () => Promise<void>;
};

/** Throws DataFolderInUse, NewerSchema, and what `listen` and the disk throw. */
export async function createRelay(deps: RelayDeps): Promise<Relay> {
  const { config, logger, clientFolder, clock = systemClock } = deps;
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(claimDataFolder(config.data));
  const database = openDatabase(config.data);
  cleanup.defer(() => void database.close());

  const changes = createChangeFeed();
  const accountSide = await createAccountSide({
    database,
    clock,
    changes,
    logger,
    registration: config.registration,
    passwordCost: deps.passwordCost ?? passwordCost,
  });
  const { accounts, accessTokens, identity } = accountSide;
  const sync = createSync({
    directory: makeDirectory(accountSide),
    changes,
    log: (deps.createLog ?? createSqliteLog)(database),
    receipts: createSqliteReceipts(database),
    statuses: {
      chosen: (user) => accounts.get(user)?.status ?? 'available',
      choose: accounts.setStatus,
    },
    clock,
    logger,
    ...(deps.syncTiming && { timing: deps.syncTiming }),
  });
  const http = createHttp({
    ...accountSide,
    version,
    relayId: identity.id,
    registration: config.registration,
    rateLimits: deps.rateLimits ?? rateLimits,
    verifyAccess: accessTokens.verify,
    jwks: { keys: [{ ...identity.publicKey, kid: identity.keyId, alg: 'EdDSA', use: 'sig' }] },
    ready: () => database.open && sync.ready(),
    headPage: sync.headPage,
    clientFolder,
    logger,
  });
  const server = await listen({
    host: config.host,
    port: config.port,
    fetch: http.fetch,
    handleUpgrade: sync.handleUpgrade,
  });
  cleanup.defer(server.close);
  // First of all when stopping: sockets would keep the server waiting, and the database must still be there.
  cleanup.defer(sync.close);

  const opened = cleanup.move();
  return {
    address: server.address,
    port: server.port,
    isEmpty: accounts.isEmpty,
    close: () => opened.disposeAsync(),
  };
}
