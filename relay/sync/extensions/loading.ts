/** From the log into memory. */
import type { Document, Extension } from '@hocuspocus/server';
import * as Y from 'yjs';
import { type DocumentName, refuse } from '#protocol';
import { describeError, type Logger } from '../../logger.ts';
import type { LogStore, StoredDocument } from '../../log/index.ts';
import type { DocumentMemory } from '../documentMemory.ts';
import type { ReceiptKeeper } from '../../receipts/index.ts';
import {
  applyInParts,
  checkRosterUpdate,
  createAwarenessOwners,
  createBatches,
  createRosterRules,
  nameOf,
  type OpenDocument,
  type OpenDocuments,
  type Writable,
  type Written,
} from '../document/index.ts';
import { Reject } from '../reject.ts';
import { type PeerContext, workOf } from '../socket/index.ts';
import type { WriteBatch } from './writing.ts';

type Deps = {
  readonly documents: OpenDocuments;
  readonly store: Pick<LogStore, 'load' | 'setAside'>;
  readonly receipts: Pick<ReceiptKeeper, 'load'>;
  readonly writeBatch: WriteBatch;
  readonly memory: Pick<DocumentMemory, 'grew'>;
  readonly logger: Logger;
};

/** What is written as one update: far less than what an update may be. */
const mostInBatch = { items: 64, weight: 256 * 1024 };

export function loadingExtension(deps: Deps): Extension<PeerContext> {
  const { documents, store, receipts, writeBatch, memory, logger } = deps;

  const load = async (
    name: DocumentName,
    document: Document,
    context: Partial<PeerContext> | undefined,
  ): Promise<OpenDocument> => {
    if (name.type === 'inbox') {
      // Everybody has one, and nobody shows anything in it.
      document.awareness.destroy();
      memory.grew(document, 0);
      return { document, ...name, log: { upto: 0, rows: 0, erase: false } };
    }
    const stored = await store.load(document.name);
    // The relay opens documents itself, too.
    context?.peer?.charge(workOf.load(bytesOf(stored), stored.tail.length));
    memory.grew(document, bytesOf(stored));
    if (name.type === 'roster') await applyRoster(stored, document, deps);
    else await applyStored(stored, document);
    const log = { upto: stored.upto, rows: stored.tail.length, erase: stored.owesErasure };
    const writes = createBatches<Written>({
      run: async (batch) => writeBatch(writable, batch),
      weigh: ({ update }) => update.length,
      most: mostInBatch,
    });
    const kept = { document, writes, log };
    const writable: Writable =
      name.type === 'page'
        ? {
            ...kept,
            ...name,
            receipts: await receipts.load(document.name),
            owners: createAwarenessOwners(document),
          }
        : { ...kept, ...name, rules: createRosterRules(document) };
    return writable;
  };

  return {
    onLoadDocument: async ({ document, documentName, context }) => {
      try {
        documents.add(await load(nameOf(documentName), document, context));
      } catch (error) {
        // Hocuspocus forgets a document that failed to load, and its timer with it.
        document.destroy();
        if (error instanceof Reject) throw error;
        logger.error('document-not-loaded', { document: documentName, ...describeError(error) });
        throw new Reject(refuse('storage-unavailable'));
      }
    },
    // What was loaded waits to be broadcast: whoever opened the document would get it all twice.
    afterLoadDocument: async ({ document }) => {
      document.flush();
    },
  };
}

const bytesOf = ({ snapshot, tail }: StoredDocument): number =>
  tail.reduce((sum, { length }) => sum + length, snapshot?.length ?? 0);

/**
 * What is stored was checked by the rules of its time. Whatever today's refuse would hold up everybody at each load, so it is
 * set aside: the next to open this roster finds it empty, and fills it from the device's copy.
 */
async function applyRoster(
  { snapshot, tail }: StoredDocument,
  document: Document,
  { store, logger }: Pick<Deps, 'store' | 'logger'>,
): Promise<void> {
  for (const update of snapshot ? [snapshot, ...tail] : tail) {
    const checked = checkRosterUpdate(update, document);
    if (!checked.ok) {
      await store.setAside(document.name);
      logger.warn('document-set-aside', { document: document.name, refusal: checked.error.type });
      throw new Reject(refuse('damaged-document', checked.error.type));
    }
    Y.applyUpdate(document, update);
  }
}

export async function applyStored({ snapshot, tail }: StoredDocument, document: Y.Doc): Promise<void> {
  if (snapshot) Y.applyUpdate(document, snapshot);
  for (const update of tail) await applyInParts(document, update);
}
