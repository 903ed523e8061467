/** A person's inbox: presence comes and goes with it, and their devices say here what is theirs to say. */
import type { Connection, Document, Extension } from '@hocuspocus/server';
import { InboxCommand, type UserId } from '#protocol';
import type { Clock } from '../../clock.ts';
import type { Directory } from '../../directory.ts';
import type { Presence, Statuses } from '../../presence/index.ts';
import type { OpenDocuments } from '../document/index.ts';
import { nameOf } from '../document/index.ts';
import { send } from '../pageEvents.ts';
import { readCommand } from '../readCommand.ts';
import type { PeerContext } from '../socket/index.ts';
import type { Schedule } from '../../schedule.ts';

type Deps = {
  readonly documents: OpenDocuments;
  readonly directory: Pick<Directory, 'verifyAccess'>;
  readonly presence: Presence;
  readonly statuses: Pick<Statuses, 'chosen'>;
  readonly clock: Clock;
  readonly schedule: Schedule;
  /** ms between two answers to one device that asks how things stand. */
  readonly coalesce: number;
  /** ms before the end of a token in which its owner is asked for a new one. */
  readonly askBeforeExpiry: number;
};

export function inboxExtension(deps: Deps): Extension<PeerContext> {
  const { documents, directory, presence, statuses, schedule, coalesce } = deps;
  const asking = new WeakSet<Connection>();
  const idle = new WeakSet<Connection>();

  const sendSnapshot = (connection: Connection<PeerContext>, user: UserId): void => {
    for (const event of presence.snapshot(user)) send(connection, event);
  };

  const lookForIdle = (document: Document, user: UserId): void => {
    const devices = document.getConnections();
    presence.idle(user, devices.length > 0 && devices.every((device) => idle.has(device)));
  };

  const answerSoon = (connection: Connection<PeerContext>, user: UserId): void => {
    if (asking.has(connection)) return;
    asking.add(connection);
    schedule(() => {
      asking.delete(connection);
      // Gone meanwhile, perhaps with the whole relay.
      if (!connection.document.hasConnection(connection)) return;
      sendSnapshot(connection, user);
    }, coalesce);
  };

  const renew = async ({ context: { peer } }: Connection<PeerContext>, token: string): Promise<void> => {
    const renewed = await directory.verifyAccess(token);
    const { user, device } = peer.session();
    if (!renewed.ok) peer.close(renewed.error.type);
    else if (renewed.value.user !== user || renewed.value.device !== device) peer.close('bad-token');
    else peer.renew(renewed.value);
  };

  return {
    connected: async ({ documentName, connection }) => {
      const name = nameOf(documentName);
      if (name.type !== 'inbox') return;
      presence.arrived(name.user);
      // All devices: whoever signs in chooses a status, and the devices that were there before must show it too.
      const status = statuses.chosen(name.user);
      for (const device of connection.document.getConnections() as Connection<PeerContext>[]) {
        send(device, { t: 'own-status', status });
      }
      sendSnapshot(connection, name.user);
      // Nobody was there to be asked when the time came.
      const left = connection.context.peer.session().expires - deps.clock.now();
      if (left <= deps.askBeforeExpiry) send(connection, { t: 'expiring' });
    },
    onDisconnect: async ({ documentName, document }) => {
      const name = nameOf(documentName);
      if (name.type !== 'inbox') return;
      if (document.getConnectionsCount() === 0) presence.left(name.user);
      else lookForIdle(document, name.user);
    },
    onStateless: async ({ connection, document, payload }) => {
      const open = documents.get(document);
      if (open.type !== 'inbox') return;
      const from = connection as Connection<PeerContext>;
      const command = readCommand(InboxCommand, payload, connection);
      switch (command?.t) {
        case 'status':
          presence.chose(open.user, command.status);
          break;
        case 'idle':
          if (command.idle) idle.add(from);
          else idle.delete(from);
          lookForIdle(document, open.user);
          break;
        case 'presence':
          answerSoon(from, open.user);
          break;
        case 'token':
          await renew(from, command.token);
          break;
        case undefined:
          break;
      }
    },
  };
}
