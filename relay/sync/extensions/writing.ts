/**
 * An update's way in: admitted, durable, applied, told – in this order, one update of a document after the other. Hocuspocus
 * applies it once more when this is done, which changes nothing: leaving it to Hocuspocus would let the next update be
 * judged, or a snapshot be made, while the log is ahead of the document.
 */
import type { Connection, Extension } from '@hocuspocus/server';
import * as Y from 'yjs';
import type { UserId } from '#protocol';
import type { GroupCommit } from '../../log/index.ts';
import type { Admission, Admitted } from '../admission.ts';
import type { OpenDocument, OpenDocuments, OpenPage } from '../document/index.ts';
import { sendDurable } from '../pageEvents.ts';
import { Reject } from '../reject.ts';
import type { PeerContext } from '../socket/index.ts';
import { syncStep1 } from '../syncSteps.ts';

type Deps = {
  readonly documents: OpenDocuments;
  readonly admission: Admission;
  readonly log: Pick<GroupCommit, 'append'>;
  /** A page has something new by these people. */
  readonly onEntries: (page: OpenPage, authors: ReadonlySet<UserId>) => void;
};

export function writingExtension(deps: Deps): Extension<PeerContext> {
  const { documents } = deps;
  return {
    beforeSync: async ({ type, payload, document, connection }) => {
      if (type === syncStep1 || isEmpty(payload)) return;
      const open = documents.get(document);
      await open.turns.take(async () => write(open, payload, connection, deps));
    },
  };
}

async function write(
  open: OpenDocument,
  update: Uint8Array,
  connection: Connection<PeerContext>,
  { admission, log, onEntries }: Deps,
): Promise<void> {
  const admitted = await admission(open, update);
  if (!admitted.ok) throw new Reject(admitted.error);
  if (!admitted.value.changes) return;
  const row = await log.append({ document: open.document.name, update });
  if (!row.ok) {
    if (open.type === 'roster') open.rules.forget();
    throw new Reject(row.error);
  }
  Y.applyUpdate(open.document, update, { source: 'connection', connection });
  // Hocuspocus would wait a turn for more; this document's next update waits for its own turn anyway.
  open.document.flush();
  open.log.upto = row.value;
  open.log.rows += 1;
  open.log.erase ||= admitted.value.erases;
  if (open.type === 'page') announce(open, admitted.value, connection, onEntries);
}

function announce(
  page: OpenPage,
  { entries, clocks }: Admitted,
  connection: Connection<PeerContext>,
  onEntries: Deps['onEntries'],
): void {
  const authors = new Set(entries.map(({ user }) => user));
  // Also to the author's other connections: the one that sent this may be gone, and its successor is waiting.
  const waiting = new Set([...authors, connection.context.peer.session().user]);
  for (const other of page.document.getConnections() as Connection<PeerContext>[]) {
    if (waiting.has(other.context.peer.session().user)) sendDurable(other, clocks);
  }
  if (authors.size > 0) onEntries(page, authors);
}

/** No structs, nothing deleted: what a peer with nothing new sends at each handshake. */
const isEmpty = (update: Uint8Array): boolean =>
  update.length === 2 && update[0] === 0 && update[1] === 0;
