/**
 * Takes updates in. Once a document is open they go straight to where they are written, and what Hocuspocus does around each
 * message – as much work as all that is left – is for other messages. What came before that goes through Hocuspocus, which
 * applies it once more when it is written; that changes nothing.
 */
import type { Connection, Extension } from '@hocuspocus/server';
import { refuse } from '#protocol';
import { describeError, type Logger } from '../../logger.ts';
import type { OpenDocuments } from '../document/index.ts';
import { Reject } from '../reject.ts';
import { type PeerContext, type Writer, writtenFrame } from '../socket/index.ts';
import { syncStep1 } from '../syncSteps.ts';

export function updatesExtension(documents: OpenDocuments, logger: Logger): Extension<PeerContext> {
  const write = async (update: Uint8Array, connection: Connection<PeerContext>): Promise<void> => {
    if (isEmpty(update)) return;
    await documents.getWritable(connection.document).writes.add({ update, connection });
  };

  const createWriter = (connection: Connection<PeerContext>): Writer => {
    const written = writtenFrame(connection.messageAddress);
    let last: Promise<void> | undefined;
    const writeAndAnswer = async (update: Uint8Array): Promise<void> => {
      try {
        await write(update, connection);
        connection.send(written);
      } catch (error) {
        closeRefused(error, connection, logger);
      }
    };
    return {
      write: (update) => {
        const writing = writeAndAnswer(update).finally(() => {
          if (last === writing) last = undefined;
        });
        last = writing;
      },
      writing: () => last,
    };
  };

  return {
    beforeSync: async ({ type, payload, connection }) => {
      if (type !== syncStep1) await write(payload, connection);
    },
    connected: async ({ connection, context: { peer } }) => {
      // Everybody who is there has one open.
      if (documents.get(connection.document).type === 'inbox') return;
      // What came before must not be overtaken.
      await connection.waitForPendingMessages();
      if (!connection.document.hasConnection(connection)) return;
      const address = connection.messageAddress;
      peer.writers.set(address, createWriter(connection));
      connection.onClose(() => peer.writers.delete(address));
    },
  };
}

/** No structs, nothing deleted: what a peer with nothing new sends at each handshake. */
const isEmpty = (update: Uint8Array): boolean =>
  update.length === 2 && update[0] === 0 && update[1] === 0;

/** As Hocuspocus does when a gate refuses. */
function closeRefused(error: unknown, connection: Connection, logger: Logger): void {
  if (!(error instanceof Reject)) logger.error('write-failed', describeError(error));
  const { code, reason } = error instanceof Reject ? error : new Reject(refuse('internal'));
  connection.close({ code, reason });
}
