/** What members say beside a page – how far they have come – and what they are told when they join it. */
import type { Connection, Extension } from '@hocuspocus/server';
import * as Y from 'yjs';
import { PageCommand, type Receipt, type UserId } from '#protocol';
import type { Directory } from '../../directory.ts';
import { advance, newsFor, newsForMost, noneSeen, type ReceiptKeeper } from '../../receipts/index.ts';
import { membersKeptOut } from '../blocking.ts';
import type { OpenDocuments, OpenPage } from '../document/index.ts';
import { send, sendDurable } from '../pageEvents.ts';
import { readCommand } from '../readCommand.ts';
import { type PeerContext, workOf } from '../socket/index.ts';

type Deps = {
  readonly documents: OpenDocuments;
  readonly directory: Pick<Directory, 'members' | 'isPair' | 'blocks' | 'contacts'>;
  readonly receipts: Pick<ReceiptKeeper, 'keep'>;
};

export function pageCommandsExtension(deps: Deps): Extension<PeerContext> {
  const { documents } = deps;
  return {
    connected: async ({ connection }) => {
      const open = documents.get(connection.document);
      if (open.type === 'page') welcome(open, connection);
    },
    onStateless: async ({ connection, document, payload }) => {
      const open = documents.get(document);
      if (open.type !== 'page') return;
      const command = readCommand(PageCommand, payload, connection);
      if (command) takeReceipts(open, command, connection as Connection<PeerContext>, deps);
    },
  };
}

const userOf = (connection: Connection<PeerContext>): UserId => connection.context.peer.session().user;

/** All that is in the document is durable: it went through the log. */
function welcome({ document, receipts }: OpenPage, connection: Connection<PeerContext>): void {
  const viewer = userOf(connection);
  const { store } = document;
  connection.context.peer.charge(workOf.clocks(store.clients.size));
  sendDurable(
    connection,
    Array.from(store.clients.keys(), (client) => [client, Y.getState(store, client)]),
  );
  const known = Array.from(receipts).flatMap(([user, person]): Receipt[] => {
    const news = user === viewer ? undefined : newsFor(viewer, noneSeen, person);
    return news ? [{ user, ...news }] : [];
  });
  if (known.length > 0) send(connection, { t: 'receipts', receipts: known });
}

function takeReceipts(
  { document, conversation, receipts }: OpenPage,
  command: PageCommand,
  from: Connection<PeerContext>,
  { directory, receipts: keeper }: Deps,
): void {
  const user = userOf(from);
  const before = receipts.get(user) ?? noneSeen;
  const after = advance(before, command, {
    exists: (client) => Y.getState(document.store, client),
    blocked: membersKeptOut(directory, conversation, user),
  });
  const { delivered, read } = after.seen;
  from.context.peer.charge(workOf.clocks(delivered.size + read.size));
  receipts.set(user, after);
  keeper.keep({ document: document.name, user, person: after });
  // The same for all but whom this person blocks, or did: in a group of 150 it is compared once.
  const forMost = newsForMost(before, after);
  for (const connection of document.getConnections() as Connection<PeerContext>[]) {
    const viewer = userOf(connection);
    if (viewer === user) continue;
    const isHeld = before.held.has(viewer) || after.held.has(viewer);
    const news = isHeld ? newsFor(viewer, before, after) : forMost;
    if (news) send(connection, { t: 'receipts', receipts: [{ user, ...news }] });
  }
}
