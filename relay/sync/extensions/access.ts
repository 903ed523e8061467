/** The gate of each document: its name, its reader, and how many documents one socket has open. */
import type { Extension } from '@hocuspocus/server';
import { parseDocumentName, refuse } from '#protocol';
import type { Clock } from '../../clock.ts';
import type { Directory } from '../../directory.ts';
import type { LogStore } from '../../log/index.ts';
import { refuseAccess } from '../access.ts';
import type { DocumentMemory } from '../documentMemory.ts';
import { Reject } from '../reject.ts';
import type { PeerContext } from '../socket/index.ts';

type Deps = {
  readonly directory: Pick<Directory, 'memberships'>;
  readonly store: Pick<LogStore, 'headPage'>;
  readonly memory: Pick<DocumentMemory, 'mayOpen' | 'opened' | 'closed'>;
  readonly clock: Clock;
  readonly mostDocuments: number;
};

export function accessExtension({
  directory,
  store,
  memory,
  clock,
  mostDocuments,
}: Deps): Extension<PeerContext> {
  return {
    onAuthenticate: async ({ documentName, context: { peer } }) => {
      const name = parseDocumentName(documentName);
      if (!name) throw new Reject(refuse('unknown-document'));
      if (peer.documents >= mostDocuments) throw new Reject(refuse('rate-limited', 'documents'));
      const { user } = peer.session();
      const refusal = refuseAccess(
        { name, user, now: clock.now() },
        { directory, headPage: store.headPage },
      );
      if (refusal) throw new Reject(refusal);
      if (name.type !== 'inbox' && !memory.mayOpen(user)) {
        throw new Reject(refuse('busy', 'documents in memory'));
      }
    },
    connected: async ({ connection, context: { peer } }) => {
      peer.documents += 1;
      memory.opened(connection.document, peer.session().user);
    },
    onDisconnect: async ({ document, context: { peer } }) => {
      peer.documents -= 1;
      memory.closed(document, peer.session().user);
    },
  };
}
