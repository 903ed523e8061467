/**
 * A whole relay: claims its data, puts the parts together, and listens. The account side answers over HTTP; the sync side
 * gets the sockets, and learns from the directory who may do what.
 */
import { type AccountSide, createAccountSide } from './accountSide.ts';
import { type PasswordCost, passwordCost, type ServiceAccount } from './accounts/index.ts';
import { createChangeFeed } from './changes.ts';
import { type BlobFiles, createBlobs, createDiskFiles, defaultUploads } from './blobs/index.ts';
import { type Clock, systemClock } from './clock.ts';
import type { RelayConfig } from './config/index.ts';
import { claimDataFolder, type Database, openDatabase } from './database/index.ts';
import {
  createEntrance,
  createHttp,
  type RateLimits,
  rateLimits,
  type WebAppFiles,
} from './http/index.ts';
import { createSigners } from './devices/index.ts';
import { listenForAll } from './listenForAll.ts';
import { createSqliteLog, type LogStore } from './log/index.ts';
import type { Logger } from './logger.ts';
import { makeDirectory } from './makeDirectory.ts';
import {
  createDiskWatch,
  createWordQuota,
  createWordStore,
  defaultQuotas,
  type FreeBytes,
  freeBytesOf,
} from './quotas/index.ts';
import { followEndedSessions } from './operators/index.ts';
import { createSqliteReceipts } from './receipts/index.ts';
import { createSync, type SyncStats, type SyncTiming } from './sync/index.ts';
import { version } from './version.ts';
import { createRunningTimes } from './witness/index.ts';
import { schedule } from './schedule.ts';

export type RelayDeps = {
  readonly config: RelayConfig;
  /** Absent: not built yet. */
  readonly webApp?: WebAppFiles;
  readonly logger: Logger;
  readonly clock?: Clock;
  readonly passwordCost?: PasswordCost;
  readonly rateLimits?: RateLimits;
  readonly syncTiming?: Partial<SyncTiming>;
  readonly createLog?: (database: Database) => LogStore;
  readonly createFiles?: (data: string) => BlobFiles;
  /** How to look at the disk, and how often (ms). */
  readonly disk?: { readonly freeBytes: FreeBytes; readonly every: number };
};

export type Relay = {
  readonly address: string;
  readonly port: number;
  /** Where it is in plain HTTP for its own bot, if it is not so for everybody. */
  readonly plainUrl: string | undefined;
  /** No account yet: whoever comes first is the administrator. */
  readonly isEmpty: () => boolean;
  /** The secret of a link that makes whoever comes with it an administrator, once, within 30 minutes. */
  readonly newAdministratorLink: () => string;
  readonly newBotPassword: ServiceAccount['newPassword'];
  readonly stats: () => SyncStats;
  /** Drains: what was accepted is durable, sockets are told why, and everything is closed within 5 s. */
  readonly close: () => Promise<void>;
};

const notBuilt: WebAppFiles = { read: async () => undefined };

/** Throws DataFolderInUse, NetworkFolder, NewerSchema, BadCertificate, and what `listen` and the disk throw. */
export async function createRelay(deps: RelayDeps): Promise<Relay> {
  const { config, logger, clock = systemClock } = deps;
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
    firstAccountByLink: config.firstAccountByLink ?? false,
    passwordCost: deps.passwordCost ?? passwordCost,
    introducesBot: config.bot !== undefined,
  });
  const { accounts, administratorLinks, identity } = accountSide;
  if (config.bot) makeBotAccount(accounts.service, config.bot, logger);
  cleanup.defer(followEndedSessions({ database, changes }));
  const directory = makeDirectory(accountSide);
  const quotas = config.quotas ?? defaultQuotas;
  const disk = await createDiskWatch({
    ...(deps.disk ?? { freeBytes: freeBytesOf(config.data), every: 10_000 }),
    floor: quotas.diskFloor,
    schedule,
    onChange: (isLow) => (isLow ? logger.error('disk-low') : logger.info('disk-has-room')),
  });
  cleanup.defer(disk.close);
  const blobs = createBlobs({
    database,
    files: (deps.createFiles ?? createDiskFiles)(config.data),
    limits: config.uploads ?? defaultUploads,
    profiles: accountSide.profiles,
    changes,
    roomOnDisk: disk.room,
    clock,
  });
  cleanup.defer(blobs.close);
  const entrance = createEntrance(config);
  const runningTimes = createRunningTimes({ database, clock, schedule });
  cleanup.defer(runningTimes.close);
  const words = createWordQuota({
    store: createWordStore(database),
    limits: quotas,
    isDiskLow: disk.isLow,
    clock,
  });
  cleanup.defer(words.close);
  const sync = createSync({
    directory,
    changes,
    log: (deps.createLog ?? createSqliteLog)(database),
    blobs,
    signers: createSigners(database),
    words,
    documentMemory: quotas.documentMemory,
    receipts: createSqliteReceipts(database),
    statuses: accounts.statuses,
    own: ownOf(accountSide),
    earliest: runningTimes.earliest,
    clock,
    logger,
    timing: deps.syncTiming ?? {},
    entrance,
  });
  const http = createHttp({
    ...accountSide,
    clock,
    config,
    version,
    relayId: identity.id,
    blobs,
    registration: config.registration,
    rateLimits: deps.rateLimits ?? rateLimits,
    verifyAccess: directory.verifyAccess,
    jwks: { keys: [{ ...identity.publicKey, kid: identity.keyId, alg: 'EdDSA', use: 'sig' }] },
    ready: sync.ready,
    isDiskLow: disk.isLow,
    headPage: sync.headPage,
    webApp: deps.webApp ?? notBuilt,
    logger,
  });
  const server = await listenForAll({
    ...config,
    logger,
    fetch: http.fetch,
    handleUpgrade: sync.handleUpgrade,
    networkOf: entrance.networkOf,
  }).catch(async (error: unknown) => {
    await sync.close();
    throw error;
  });

  const data = cleanup.move();
  return {
    address: server.address,
    port: server.port,
    plainUrl: server.plainUrl,
    isEmpty: accounts.isEmpty,
    newAdministratorLink: administratorLinks.create,
    newBotPassword: accounts.service.newPassword,
    stats: sync.stats,
    close: async () => {
      const drained = server.close();
      await sync.close();
      await drained;
      await data.disposeAsync();
    },
  };
}

/** Without it the relay is as good a relay: somebody had the handle before. */
function makeBotAccount(
  service: ServiceAccount,
  { handle, displayName }: NonNullable<RelayConfig['bot']>,
  logger: Logger,
): void {
  const made = service.make(handle, displayName);
  if (!made.ok) logger.warn('no-bot-account', { handle, reason: made.error.type });
}

/** As whom the relay speaks in conversations, and what it has to say and to hear there. */
const ownOf = ({ identity, relayDevice, groups, notices, witnessDebts }: AccountSide) => ({
  identity: { user: relayDevice.user, device: relayDevice.id, key: identity.privateKey },
  records: { ...notices, titled: groups.titled, pictured: groups.pictured },
  debts: witnessDebts,
});
