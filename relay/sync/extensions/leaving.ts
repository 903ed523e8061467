/**
 * From memory back into the log: long logs become a snapshot, and a document that nobody has open stays for a while, then
 * goes – never while an update is on its way into it.
 */
import { setImmediate as endOfTurn } from 'node:timers/promises';
import type { Extension } from '@hocuspocus/server';
import * as Y from 'yjs';
import { describeError, type Logger } from '../../logger.ts';
import type { LogStore } from '../../log/index.ts';
import type { OpenDocument, OpenDocuments, Writable } from '../document/index.ts';
import type { DocumentMemory } from '../documentMemory.ts';
import type { Linger } from '../linger.ts';
import type { PeerContext } from '../socket/index.ts';

type Deps = {
  readonly documents: OpenDocuments;
  readonly store: Pick<LogStore, 'compact'>;
  readonly linger: Linger;
  readonly memory: Pick<DocumentMemory, 'linger'>;
  readonly logger: Logger;
  readonly rowsPerSnapshot: number;
};

/**
 * Whether it is time for a snapshot. A document that is left with a few new rows needs none: to write all of it again would be
 * more work than to read them.
 */
export const isLong = ({ log }: OpenDocument, rowsPerSnapshot: number): boolean =>
  log.erase || log.rows >= rowsPerSnapshot;

export function leavingExtension(deps: Deps): Extension<PeerContext> {
  const { documents, memory, rowsPerSnapshot } = deps;
  // Where a thousand are left at once, one goes in each turn.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = async (): Promise<void> => {
    last = last.then(async () => endOfTurn());
    await last;
  };
  return {
    onStoreDocument: async ({ document }) => {
      const open = documents.get(document);
      if (isLong(open, rowsPerSnapshot)) await compact(open, deps);
    },
    beforeUnloadDocument: async ({ document }) => {
      await memory.linger(document);
      await inTurn();
      const open = documents.get(document);
      const left = document.getConnectionsCount() === 0;
      if (left && isLong(open, rowsPerSnapshot / 2)) await compact(open, deps);
      // A client can vanish while its update waits for the disk. In another copy of the document it would be missing.
      if (open.type !== 'inbox') await untilIdle(open);
    },
  };
}

async function untilIdle({ writes }: Writable): Promise<void> {
  while (!writes.isIdle()) {
    await writes.settled();
    await endOfTurn();
  }
}

/** A snapshot is only a cache: where it fails, the log is as good as before. */
export async function compact(
  { document, log }: OpenDocument,
  { store, linger, logger }: Pick<Deps, 'store' | 'linger' | 'logger'>,
): Promise<void> {
  // The relay is stopping: each of a thousand snapshots would make it late, and all that counts is in the log.
  if (linger.isOver()) return;
  const { upto, rows, erase } = log;
  log.erase = false;
  try {
    await store.compact({
      document: document.name,
      state: Y.encodeStateAsUpdate(document),
      upto,
      erase,
    });
    log.rows -= rows;
  } catch (error) {
    log.erase ||= erase;
    logger.error('compaction-failed', { document: document.name, ...describeError(error) });
  }
}
