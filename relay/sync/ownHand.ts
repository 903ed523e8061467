/**
 * What the relay itself says in conversations – who joined, left, has another role –, written as everyone's entries are: signed,
 * admitted, durable, applied, told. One after another, since a clock is signed before it is used; until it is durable it waits.
 */
import { randomBytes } from 'node:crypto';
import type { Hocuspocus } from '@hocuspocus/server';
import type { CryptoKey } from 'jose';
import * as Y from 'yjs';
import {
  clientIdOf,
  type ConversationId,
  type DeviceId,
  formatDocumentName,
  insertEntry,
  isFull,
  newNonce,
  nextStruct,
  pageIndexOf,
  signEntry,
  type UserId,
} from '#protocol';
import type { GroupRecords, Notice } from '../directory.ts';
import { describeError, type Logger } from '../logger.ts';
import type { OpenDocuments } from './document/index.ts';
import { holdDocument } from './holdDocument.ts';
import type { PeerContext } from './socket/index.ts';

/** As whom the relay signs. */
export type OwnIdentity = { readonly user: UserId; readonly device: DeviceId; readonly key: CryptoKey };

export type OwnHand = {
  /** Writes what is pending; again after a while where that fails. */
  readonly write: () => void;
  /** Takes nothing new; resolves when what was begun is done. */
  readonly close: () => Promise<void>;
};

type Deps = {
  readonly hocuspocus: Hocuspocus<PeerContext>;
  readonly documents: OpenDocuments;
  readonly identity: OwnIdentity;
  readonly records: Pick<GroupRecords, 'pending' | 'written'>;
  readonly headPage: (conversation: ConversationId) => number | undefined;
  readonly schedule: (run: () => void, delay: number) => () => void;
  readonly logger: Logger;
  /** ms before what failed is tried again. */
  readonly retryAfter: number;
};

export function createOwnHand(deps: Deps): OwnHand {
  const { records, schedule, logger, retryAfter } = deps;
  // A new one at each start: after a backup is restored, no clock of the old one is counted again.
  const nonce = newNonce(randomBytes);
  let running: Promise<void> | undefined;
  let stopWaiting = (): void => {};
  let closed = false;

  const next = (): Notice | undefined => (closed ? undefined : records.pending()[0]);

  async function writeAll(): Promise<void> {
    try {
      for (let notice = next(); notice; notice = next()) {
        await writeNotice(notice, nonce, deps);
        records.written(notice.id);
      }
    } catch (error) {
      logger.error('notice-not-written', describeError(error));
      stopWaiting();
      if (!closed) stopWaiting = schedule(write, retryAfter);
    }
    running = undefined;
  }

  function write(): void {
    if (closed || running || records.pending().length === 0) return;
    running = writeAll();
  }

  return {
    write,
    close: async () => {
      closed = true;
      stopWaiting();
      await running;
    },
  };
}

async function writeNotice(
  notice: Notice,
  nonce: ReturnType<typeof newNonce>,
  deps: Deps,
): Promise<void> {
  let page = deps.headPage(notice.conversation) ?? 0;
  while (!(await writeTo(page, notice, nonce, deps))) page += 1;
}

/** Says whether there was room. */
async function writeTo(
  page: number,
  { id, conversation, body }: Notice,
  nonce: ReturnType<typeof newNonce>,
  { hocuspocus, documents, identity, logger }: Deps,
): Promise<boolean> {
  const { user, device, key } = identity;
  const name = formatDocumentName({ type: 'page', conversation, page });
  const { document, release } = await holdDocument(name, { hocuspocus, logger });
  try {
    if (isFull(pageIndexOf(document))) return false;
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
    // Not before: Yjs takes another where what comes in is its own.
    copy.clientID = clientIdOf(device, nonce);
    const before = Y.encodeStateVector(copy);
    const struct = nextStruct(copy);
    insertEntry(
      copy,
      await signEntry({ id, conversation, page, user, device, struct, nonce, body, key }),
    );
    await documents.getWritable(document).writes.add({ update: Y.encodeStateAsUpdate(copy, before) });
    return true;
  } finally {
    release();
  }
}
