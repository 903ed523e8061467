/**
 * The way of an update: admitted, durable, applied, told – in this order, one batch of a document after the other. Leaving
 * the second half to Hocuspocus would let the next update be judged, or a snapshot be made, while the log is ahead of the
 * document.
 */
import type { Connection, TransactionOrigin } from '@hocuspocus/server';
import * as Y from 'yjs';
import { err, ok, refuse, type Refusal, type Result, type UserId } from '#protocol';
import type { GroupCommit } from '../../log/index.ts';
import type { Admission, Admitted } from '../admission.ts';
import type { OpenDocument, OpenPage, Pending, Written } from '../document/index.ts';
import { sendDurable } from '../pageEvents.ts';
import { Reject } from '../reject.ts';
import type { PeerContext } from '../socket/index.ts';

type Deps = {
  readonly admission: Admission;
  readonly log: Pick<GroupCommit, 'append'>;
  /** A page has something new by these people. */
  readonly onEntries: (page: OpenPage, authors: ReadonlySet<UserId>) => void;
  /** The document's log has grown. */
  readonly onRow: (open: OpenDocument) => void;
};

export type WriteBatch = (open: OpenDocument, batch: readonly Pending<Written>[]) => Promise<void>;

/** Writes a batch as one update; where that is refused, each by itself, so that nobody is refused for another's fault. */
export function createWriter(deps: Deps): WriteBatch {
  const refused = new WeakSet<Connection<PeerContext>>();

  return async (open, batch) => {
    const together = batch.length > 1 ? merge(batch) : undefined;
    const anyRefused = batch.some(({ item }) => refused.has(item.connection));
    if (together && !anyRefused && (await write(open, together, deps)).ok) {
      for (const { resolve } of batch) resolve();
      return;
    }
    for (const { item, resolve, reject } of batch) {
      const { update, connection } = item;
      try {
        const written = refused.has(connection)
          ? err(refuse('internal', 'sent after what was refused'))
          : await write(open, { update, from: [connection] }, deps);
        if (written.ok) {
          resolve();
          continue;
        }
        // It is about to be closed; nothing counts that it sent meanwhile.
        refused.add(connection);
        reject(new Reject(written.error));
      } catch (error) {
        reject(error);
      }
    }
  };
}

type Update = { readonly update: Uint8Array; readonly from: readonly Connection<PeerContext>[] };

function merge(batch: readonly Pending<Written>[]): Update | undefined {
  try {
    return {
      update: Y.mergeUpdates(batch.map(({ item }) => item.update)),
      from: batch.map(({ item }) => item.connection),
    };
  } catch {
    // One of them is no update at all.
    return undefined;
  }
}

/** Hocuspocus need not see to it that it is stored. */
const inTheLog: TransactionOrigin = { source: 'local', skipStoreHooks: true };

async function write(
  open: OpenDocument,
  { update, from }: Update,
  { admission, log, onEntries, onRow }: Deps,
): Promise<Result<undefined, Refusal>> {
  const admitted = await admission(open, update);
  if (!admitted.ok) return admitted;
  if (!admitted.value.changes) return ok(undefined);
  const row = await log.append({ document: open.document.name, update });
  if (!row.ok) {
    if (open.type === 'roster') open.rules.forget();
    return err(row.error);
  }
  Y.applyUpdate(open.document, update, inTheLog);
  // Hocuspocus would wait a turn for more; what more there is waits for the next batch anyway.
  open.document.flush();
  open.log.upto = row.value;
  open.log.rows += 1;
  open.log.erase ||= admitted.value.erases;
  onRow(open);
  if (open.type === 'page') announce(open, admitted.value, from, onEntries);
  return ok(undefined);
}

function announce(
  page: OpenPage,
  { entries, clocks }: Admitted,
  from: readonly Connection<PeerContext>[],
  onEntries: Deps['onEntries'],
): void {
  const authors = new Set(entries.map(({ user }) => user));
  // Also to the author's other connections: the one that sent this may be gone, and its successor is waiting.
  const waiting = new Set([...authors, ...from.map(userOf)]);
  for (const connection of page.document.getConnections() as Connection<PeerContext>[]) {
    if (waiting.has(userOf(connection))) sendDurable(connection, clocks);
  }
  if (authors.size > 0) onEntries(page, authors);
}

const userOf = ({ context }: Connection<PeerContext>): UserId => context.peer.session().user;
