/** Awareness is its owner's: one state, under one's own clientID and user, small. */
import type { Extension } from '@hocuspocus/server';
import * as v from 'valibot';
import { AwarenessState, limits, refuse, type Refusal } from '#protocol';
import type { Directory } from '../../directory.ts';
import { keepsOutOtherOfPair } from '../blocking.ts';
import type { OpenDocuments } from '../document/index.ts';
import { Reject } from '../reject.ts';
import { type PeerContext, workOf } from '../socket/index.ts';

type Deps = {
  readonly documents: OpenDocuments;
  readonly directory: Pick<Directory, 'members' | 'isPair' | 'blocks' | 'contacts'>;
};

export function awarenessExtension({ documents, directory }: Deps): Extension<PeerContext> {
  return {
    beforeHandleAwareness: async ({ states, document, connection, context }) => {
      if (!connection || !context) return;
      const { user, device } = context.peer.session();
      const open = documents.get(document);
      for (const [client, state] of states) {
        // Hocuspocus adds one of its own, and providers begin with one: both say nothing.
        if (Object.keys(state).length === 0) {
          states.delete(client);
          continue;
        }
        const parsed = v.safeParse(AwarenessState, state);
        const isOwn =
          open.type === 'page' &&
          parsed.success &&
          parsed.output.user === user &&
          open.owners.claim(connection, device, client);
        if (!isOwn) throw new Reject(refuse('awareness-not-yours'));
        const refusal = refuseSize(parsed.output);
        if (refusal) throw new Reject(refusal);
        states.set(client, parsed.output);
      }
      const bytes = JSON.stringify([...states.values()]).length;
      context.peer.charge(workOf.fanOut(bytes, document.getConnectionsCount()));
      // Who is blocked sees nobody type, as if nobody were there.
      if (open.type === 'page' && keepsOutOtherOfPair(directory, open.conversation, user)) {
        states.clear();
      }
    },
  };
}

function refuseSize({ draft = '', ...rest }: AwarenessState): Refusal | undefined {
  const fits =
    Buffer.byteLength(JSON.stringify(rest)) <= limits.awareness.bytes &&
    Buffer.byteLength(draft) <= limits.awareness.draftBytes;
  return fits ? undefined : refuse('too-large', 'awareness');
}
