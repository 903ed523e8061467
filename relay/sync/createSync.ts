/**
 * The sync side of the relay, put together: sockets, documents in memory (Hocuspocus), the log under them, and presence.
 * Read `extensions/writing.ts` for the way of an update.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Document, Hocuspocus } from '@hocuspocus/server';
import { type ConversationId, formatDocumentName, pageIndexOf, type UserId } from '#protocol';
import type { Blobs } from '../blobs/index.ts';
import type { Clock } from '../clock.ts';
import type { Signers } from '../devices/index.ts';
import type { Directory, DirectoryChanges, GroupRecords } from '../directory.ts';
import type { WordQuota } from '../quotas/index.ts';
import { createGroupCommit, type LogStore } from '../log/index.ts';
import { describeError, type Logger } from '../logger.ts';
import { createHints, createPresence, type Inboxes, type Statuses } from '../presence/index.ts';
import { createReceiptKeeper, type ReceiptStore } from '../receipts/index.ts';
import { createAdmission } from './admission.ts';
import { createOpenDocuments } from './document/index.ts';
import {
  accessExtension,
  awarenessExtension,
  createWriter,
  framesExtension,
  inboxExtension,
  isLong,
  leavingExtension,
  loadingExtension,
  pageCommandsExtension,
  updatesExtension,
} from './extensions/index.ts';
import { createErasures } from './erasures.ts';
import { createDocumentMemory } from './documentMemory.ts';
import { createFollower } from './follow.ts';
import { guard } from './guard.ts';
import { holdDocument } from './holdDocument.ts';
import { createLinger } from './linger.ts';
import { createOwnHand, type OwnDebts } from './ownHand.ts';
import type { OwnIdentity } from './ownWriting.ts';
import { rememberDirectory } from './rememberDirectory.ts';
import { createVerifier } from './signatures/index.ts';
import { createSockets, type Entrance, type PeerContext } from './socket/index.ts';
import {
  mostDocumentsPerSocket,
  mostUnread,
  socketRate,
  syncTiming,
  type SyncTiming,
} from './timing.ts';
import { schedule } from '../schedule.ts';

export type SyncDeps = {
  readonly directory: Directory;
  readonly changes: DirectoryChanges;
  readonly log: LogStore;
  readonly blobs: Pick<Blobs, 'rename'>;
  readonly signers: Signers;
  readonly words: Pick<WordQuota, 'take'>;
  /** What documents in memory may take, in bytes. */
  readonly documentMemory: number;
  readonly receipts: ReceiptStore;
  readonly statuses: Statuses;
  /** As whom the relay speaks in conversations, and what it has to say. */
  readonly own?: {
    readonly identity: OwnIdentity;
    readonly records: GroupRecords;
    readonly debts: OwnDebts;
  };
  /** ms since 1970: nothing that is new now may be dated before this. */
  readonly earliest?: () => number;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly timing?: Partial<SyncTiming>;
  /** Absent: whatever comes is for this relay, and from this machine. */
  readonly entrance?: Entrance;
};

export type SyncStats = {
  readonly sockets: number;
  readonly documents: number;
  /** What these are estimated to take in memory. */
  readonly documentBytes: number;
  readonly connections: number;
  /** Since the start: rows made durable, and the transactions it took. */
  readonly rows: number;
  readonly commits: number;
  /** Bytes on disk. */
  readonly logSize: number;
};

export type Sync = {
  /** Takes a socket, or answers why not. */
  readonly handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Whether what is sent now would be made durable. */
  readonly ready: () => boolean;
  /** The newest page of a conversation that holds anything. */
  readonly headPage: (conversation: ConversationId) => number | undefined;
  readonly stats: () => SyncStats;
  /** Takes nothing new; resolves when everything accepted is durable and every socket was told why it is closed. */
  readonly close: () => Promise<void>;
};

export function createSync(deps: SyncDeps): Sync {
  const { changes, log: store, statuses, clock, logger } = deps;
  const { directory, close: forgetDirectory } = rememberDirectory(deps.directory, changes);
  const timing = { ...syncTiming, ...deps.timing };
  const documents = createOpenDocuments();
  const linger = createLinger(timing.linger);
  const memory = createDocumentMemory(deps.documentMemory, linger);

  const log = createGroupCommit({
    store,
    probeEvery: timing.probeEvery,
    onHealth: (healthy, cause) =>
      healthy ? logger.info('log-back') : logger.error('log-failed', describeError(cause)),
  });
  const receipts = createReceiptKeeper({
    store: deps.receipts,
    delay: timing.keepReceiptsAfter,
    onFailure: (cause) => logger.warn('receipts-not-kept', describeError(cause)),
  });

  const hocuspocus = new Hocuspocus<PeerContext>({
    quiet: true,
    timeout: timing.silentFor,
    debounce: timing.compactAfter,
    maxDebounce: 12 * timing.compactAfter,
    unloadImmediately: true,
    // Broadcasts of one turn go out together.
    flushDelay: 0,
    maxPendingDocuments: mostDocumentsPerSocket,
    maxUnauthenticatedQueueMessages: 2_000,
    maxUnauthenticatedQueueSize: 8 * 1024 * 1024,
  });

  const inboxes: Inboxes = {
    isOpen: (user) => (inboxOf(user)?.getConnectionsCount() ?? 0) > 0,
    tell: (user, event) => inboxOf(user)?.relayStateless(JSON.stringify(event)),
  };
  const inboxOf = (user: UserId) =>
    hocuspocus.documents.get(formatDocumentName({ type: 'inbox', user }));
  const presence = createPresence({ directory, statuses, inboxes, clock, schedule, timing });
  const hints = createHints({ directory, inboxes, schedule, coalesce: timing.coalesce });

  const verifier = createVerifier();
  const writeBatch = createWriter({
    admission: createAdmission({
      directory,
      clock,
      relayDevice: deps.own?.identity.device,
      verify: verifier.verify,
      earliest: deps.earliest,
      pageSize: async (conversation, page) => {
        const name = formatDocumentName({ type: 'page', conversation, page });
        const { document, release } = await holdDocument(name, { hocuspocus, logger });
        const { entries, bytes } = pageIndexOf(document);
        release();
        return { entries, bytes };
      },
    }),
    log,
    words: deps.words,
    blobs: deps.blobs,
    signers: deps.signers,
    onEntries: ({ conversation, page }, authors, entries) => {
      for (const author of authors) hints.newEntries(conversation, page, author);
      for (const { id, body } of entries) {
        if (body.kind === 'title') deps.own?.records.titled(conversation, body.title, id);
        if (body.kind === 'picture') deps.own?.records.pictured(conversation, body.picture, id);
      }
    },
    onRow: (open, bytes) => {
      memory.grew(open.document, bytes);
      if (isLong(open, timing.rowsPerSnapshot)) storeSoon(hocuspocus, open.document);
    },
  });
  const extensions = [
    accessExtension({ directory, store, memory, clock, mostDocuments: mostDocumentsPerSocket }),
    loadingExtension({ documents, store, receipts, writeBatch, memory, logger }),
    framesExtension,
    updatesExtension(documents, logger),
    awarenessExtension({ documents, directory }),
    pageCommandsExtension({ documents, directory, receipts }),
    inboxExtension({ documents, directory, presence, statuses, clock, schedule, ...timing }),
    leavingExtension({
      documents,
      store,
      linger,
      memory,
      logger,
      rowsPerSnapshot: timing.rowsPerSnapshot,
    }),
  ];
  hocuspocus.configure({ extensions: extensions.map((extension) => guard(extension, logger)) });

  const sockets = createSockets({
    hocuspocus,
    directory,
    clock,
    logger,
    workRate: timing.workRate,
    limits: { ...timing, rate: socketRate, mostUnread, mostDocuments: mostDocumentsPerSocket },
    entrance: deps.entrance ?? { isOwn: () => true, networkOf: () => '' },
    onExpiring: (peer) => {
      for (const connection of inboxOf(peer.session().user)?.getConnections() ?? []) {
        if ((connection.context as PeerContext).peer === peer) {
          connection.sendStateless(JSON.stringify({ t: 'expiring' }));
        }
      }
    },
  });
  const ownHand =
    deps.own &&
    createOwnHand({
      hocuspocus,
      documents,
      ...deps.own,
      store,
      directory,
      clock,
      schedule,
      logger,
      retryAfter: timing.probeEvery,
    });
  const unsubscribe = changes.subscribe(
    createFollower({ hocuspocus, directory, clock, sockets, presence, inboxes, ownHand }),
  );
  const erasures = createErasures({
    hocuspocus,
    documents,
    store,
    linger,
    logger,
    schedule,
    every: timing.eraseEvery,
  });
  // What a relay had to say that died before it could.
  ownHand?.write();

  return {
    handleUpgrade: sockets.handleUpgrade,
    ready: log.healthy,
    headPage: store.headPage,
    stats: () => ({
      sockets: sockets.count(),
      documents: hocuspocus.getDocumentsCount(),
      documentBytes: memory.held(),
      connections: Array.from(hocuspocus.documents.values()).reduce(
        (sum, document) => sum + document.getConnectionsCount(),
        0,
      ),
      ...log.stats(),
      logSize: store.size(),
    }),
    close: async () => {
      unsubscribe();
      forgetDirectory();
      await sockets.drain(timing.goodbye);
      await ownHand?.close();
      linger.end();
      await erasures.close();
      presence.close();
      hints.close();
      await log.close();
      verifier.close();
      await receipts.close();
      hocuspocus.flushPendingStores();
      for (const document of hocuspocus.documents.values()) document.destroy();
    },
  };
}

/** As Hocuspocus does after each change, for those that are worth it. */
function storeSoon(hocuspocus: Hocuspocus<PeerContext>, document: Document): void {
  void hocuspocus.storeDocumentHooks(document, {
    instance: hocuspocus,
    clientsCount: document.getConnectionsCount(),
    document,
    documentName: document.name,
    lastContext: {},
    lastTransactionOrigin: { source: 'local' },
  });
}
