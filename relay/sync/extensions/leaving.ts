/**
 * From memory back into the log: long logs become a snapshot, and a document that nobody has open stays for a while, then
 * goes – never while an update is on its way into it.
 */
import type { Extension } from '@hocuspocus/server';
import * as Y from 'yjs';
import { refuse } from '#protocol';
import { describeError, type Logger } from '../../logger.ts';
import type { LogStore } from '../../log/index.ts';
import type { OpenDocument, OpenDocuments } from '../document/index.ts';
import type { Linger } from '../linger.ts';
import { Reject } from '../reject.ts';
import type { PeerContext } from '../socket/index.ts';

type Deps = {
  readonly documents: OpenDocuments;
  readonly store: Pick<LogStore, 'compact'>;
  readonly linger: Linger;
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
  const { documents, linger, rowsPerSnapshot } = deps;
  return {
    onStoreDocument: async ({ document }) => {
      const open = documents.get(document);
      if (isLong(open, rowsPerSnapshot)) await compact(open, deps);
    },
    beforeUnloadDocument: async ({ document }) => {
      await linger.wait();
      const open = documents.get(document);
      const left = document.getConnectionsCount() === 0;
      if (left && isLong(open, rowsPerSnapshot / 2)) await compact(open, deps);
      // A client can vanish while its update waits for the disk. In another copy of the document it would be missing.
      const isIdle = open.type === 'inbox' || open.writes.isIdle();
      if (!isIdle) throw new Reject(refuse('internal', 'an update is on its way'));
    },
  };
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
