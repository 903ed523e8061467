/** What the account side changes, carried out on what is open. */
import type { Hocuspocus } from '@hocuspocus/server';
import { removeAwarenessStates } from 'y-protocols/awareness';
import { type ConversationId, parseDocumentName, refusals, type UserId } from '#protocol';
import type { Clock } from '../clock.ts';
import type { Directory, DirectoryChange } from '../directory.ts';
import type { Inboxes, Presence } from '../presence/index.ts';
import { refuseAccess } from './access.ts';
import { keepsOutOtherOfPair } from './blocking.ts';
import type { OwnHand } from './ownHand.ts';
import type { PeerContext, Sockets } from './socket/index.ts';

type Deps = {
  readonly hocuspocus: Hocuspocus<PeerContext>;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly sockets: Pick<Sockets, 'closeDevice'>;
  readonly presence: Presence;
  readonly inboxes: Inboxes;
  readonly ownHand?: Pick<OwnHand, 'write'> | undefined;
};

export function createFollower(deps: Deps): (change: DirectoryChange) => void {
  const { sockets, presence, inboxes } = deps;
  return (change) => {
    switch (change.type) {
      case 'session-ended':
        sockets.closeDevice(change.device, 'signed-out');
        // Other devices of theirs may be here.
        if (!inboxes.isOpen(change.user)) presence.signedOut(change.user);
        break;
      case 'contacts':
        presence.contactsChanged(change.user);
        hideTyping(change.user, deps);
        // What waited for the end of a block.
        deps.ownHand?.write();
        break;
      case 'profile':
        presence.profileChanged(change.user);
        break;
      case 'membership':
        closePages(change.conversation, change.user, deps);
        break;
      case 'group':
        for (const user of change.users) {
          inboxes.tell(user, { t: 'group', conversation: change.conversation });
        }
        break;
      case 'invitations':
        inboxes.tell(change.user, { t: 'invitations' });
        break;
      case 'notices':
        deps.ownHand?.write();
        break;
      case 'device-revoked':
        // Its sessions end, and that is told apart; what it signs from now on is refused where it is admitted.
        break;
    }
  };
}

/** Whoever was just blocked must not go on seeing a line that says “is typing”. */
function hideTyping(user: UserId, { hocuspocus, directory }: Deps): void {
  for (const document of hocuspocus.documents.values()) {
    const name = parseDocumentName(document.name);
    const { awareness } = document;
    const own = Array.from(awareness.getStates())
      .filter(([, state]) => state['user'] === user)
      .map(([client]) => client);
    if (
      own.length > 0 &&
      name?.type === 'page' &&
      keepsOutOtherOfPair(directory, name.conversation, user)
    ) {
      removeAwarenessStates(awareness, own, 'blocked');
    }
  }
}

function closePages(conversation: ConversationId, user: UserId, deps: Deps): void {
  for (const document of deps.hocuspocus.documents.values()) {
    const name = parseDocumentName(document.name);
    if (name?.type !== 'page' || name.conversation !== conversation) continue;
    const refusal = refuseAccess(
      { name, user, now: deps.clock.now() },
      { directory: deps.directory, headPage: () => name.page },
    );
    if (!refusal) continue;
    for (const connection of document.getConnections()) {
      const { peer } = connection.context as PeerContext;
      if (peer.session().user !== user) continue;
      connection.close({ code: refusals[refusal.type].code, reason: refusal.type });
    }
  }
}
