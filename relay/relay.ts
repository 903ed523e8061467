/**
 * A whole relay: claims its data, puts the parts together, and listens. The account side answers over HTTP; the sync side
 * gets the sockets, and learns from the directory who may do what.
 */
import { createAccountSide } from './accountSide.ts';
import { type PasswordCost, passwordCost } from './accounts/index.ts';
import { createChangeFeed } from './changes.ts';
import { type Clock, systemClock } from './clock.ts';
import type { RelayConfig } from './config.ts';
import { claimDataFolder, openDatabase } from './database/index.ts';
import { createHttp, type RateLimits, rateLimits } from './http/index.ts';
import { listen } from './listen.ts';
import type { Logger } from './logger.ts';
import { version } from './version.ts';

export type RelayDeps = {
  readonly config: RelayConfig;
  /** Where the built web app is. */
  readonly clientFolder: string;
  readonly logger: Logger;
  readonly clock?: Clock;
  readonly passwordCost?: PasswordCost;
  readonly rateLimits?: RateLimits;
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
  const http = createHttp({
    ...accountSide,
    version,
    relayId: identity.id,
    registration: config.registration,
    rateLimits: deps.rateLimits ?? rateLimits,
    verifyAccess: accessTokens.verify,
    jwks: { keys: [{ ...identity.publicKey, kid: identity.keyId, alg: 'EdDSA', use: 'sig' }] },
    ready: () => database.open,
    headPage: () => undefined,
    clientFolder,
    logger,
  });
  const server = await listen({
    host: config.host,
    port: config.port,
    fetch: http.fetch,
    handleUpgrade: (_request, socket) => void socket.destroy(),
  });
  cleanup.defer(server.close);

  const opened = cleanup.move();
  return {
    address: server.address,
    port: server.port,
    isEmpty: accounts.isEmpty,
    close: () => opened.disposeAsync(),
  };
}
