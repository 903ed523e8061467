/** All open sockets, and the way a stranger's request becomes one. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Hocuspocus } from '@hocuspocus/server';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import {
  type DeviceId,
  limits as protocolLimits,
  refuse,
  type RefusalType,
  syncProtocol,
  type UserId,
} from '#protocol';
import type { Clock } from '../../clock.ts';
import type { Directory, Session } from '../../directory.ts';
import { describeError, type Logger } from '../../logger.ts';
import { createKeyedCounts, type Rate } from '../../rates/index.ts';
import { createBatch } from './batch.ts';
import { createInTurns } from './inTurns.ts';
import { createPeerSocket, type PeerSocket, type SocketLimits } from './peerSocket.ts';
import { createPlainDialect, type Dialect } from './plainDialect.ts';
import { readUpgrade, refuseUpgrade } from './upgrade.ts';
import { createWorkBudgets, workOf } from './workBudget.ts';
import { schedule } from '../../schedule.ts';

/** What Hocuspocus hands to every hook of a connection. */
export type PeerContext = { readonly peer: PeerSocket };

export type Sockets = {
  readonly handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly closeDevice: (device: DeviceId, reason: RefusalType) => void;
  readonly count: () => number;
  /** Takes no new sockets, tells the open ones why, and resolves when they are gone; after `patience` ms they are cut off. */
  readonly drain: (patience: number) => Promise<void>;
};

/** In ms: whoever has this much work to wait for opens no more sockets. */
const longestDebt = 10_000;

/** What the HTTP side knows of a request that wants to become a socket. */
export type Entrance = {
  /** Whether it is for a name of this relay. */
  readonly isOwn: (request: IncomingMessage) => boolean;
  /** Its network; empty for this machine, where a proxy may stand for everybody. */
  readonly networkOf: (request: IncomingMessage) => string;
};

/** Open at once. */
export type SocketCaps = { readonly ofAccount: number; readonly fromNetwork: number };

type Deps = {
  readonly hocuspocus: Hocuspocus<PeerContext>;
  readonly directory: Pick<Directory, 'verifyAccess'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly limits: SocketLimits & { readonly mostSockets: SocketCaps };
  readonly entrance: Entrance;
  /** µs of work that one user may cause. */
  readonly workRate: Rate;
  readonly onExpiring: (peer: PeerSocket) => void;
};

type Accepted = {
  readonly socket: WebSocket;
  /** What `socket` writes to. */
  readonly transport: Duplex;
  readonly session: Session;
  readonly dialect: Dialect | undefined;
};

type Open = { readonly socket: WebSocket; readonly peer: PeerSocket };

/**
 * Hocuspocus wants a request for each socket and we want nothing of it: one does for all. It has no address, which would be taken
 * apart for each socket and each message.
 */
const anyRequest = { url: '', headers: new Headers() } as Request;

export function createSockets(deps: Deps): Sockets {
  const { hocuspocus, directory, clock, logger, limits, entrance, onExpiring } = deps;
  const open = new Set<Open>();
  const beginBatch = createBatch();
  const ofAccount = createKeyedCounts(limits.mostSockets.ofAccount);
  const fromNetwork = createKeyedCounts(limits.mostSockets.fromNetwork);
  const budgets = createWorkBudgets(deps.workRate, clock);
  let draining = false;
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: protocolLimits.frame.relayBytes,
    // Never the subprotocol with the token in it.
    handleProtocols: () => syncProtocol,
  });

  const accept = ({ socket, transport, session, dialect }: Accepted): void => {
    const budget = budgets.of(session.user);
    const turns = createInTurns({ wait: budget.wait, schedule });
    const end = (code: number, reason: string): void => {
      if (!open.delete(entry)) return;
      dispose();
      turns.stop();
      connection.handleClose({ code, reason });
    };
    const { peer, wire, receive, dispose } = createPeerSocket({
      socket,
      transport,
      beginBatch,
      session,
      dialect,
      clock,
      logger,
      limits,
      budget,
      onExpiring: () => onExpiring(peer),
      onClosing: end,
    });
    const entry = { socket, peer };
    open.add(entry);
    const connection = hocuspocus.handleConnection(wire, anyRequest, { peer });
    if (dialect) connection.handleMessage(dialect.opening);
    const pass = (frame: Uint8Array): void => {
      if (open.has(entry)) connection.handleMessage(frame);
    };
    socket.on('message', (data) => {
      const bytes = toBytes(data);
      const frame = dialect?.heard(bytes) ?? bytes;
      const received = receive(frame);
      switch (received.type) {
        case 'pass':
          if (received.after) void received.after.then(() => turns.add(() => pass(frame)));
          else turns.add(() => pass(frame));
          break;
        case 'alive':
          // Hocuspocus would close a silent socket, and takes a pong for garbage.
          connection.lastMessageReceivedAt = Date.now();
          break;
        case 'drop':
          break;
      }
    });
    socket.on('close', (code, reason) => end(code, reason.toString()));
    socket.on('error', (error) => logger.warn('socket-failed', { reason: error.message }));
  };

  /** How to leave again; nothing if there are too many already. */
  const enter = (user: UserId, network: string): (() => void) | undefined => {
    if (!ofAccount.enter(user)) return undefined;
    if (network !== '' && !fromNetwork.enter(network)) {
      ofAccount.leave(user);
      return undefined;
    }
    return () => {
      ofAccount.leave(user);
      if (network !== '') fromNetwork.leave(network);
    };
  };

  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    if (draining) return refuseUpgrade(socket, refuse('shutting-down'));
    if (!entrance.isOwn(request)) return refuseUpgrade(socket, refuse('forbidden'));
    const asked = readUpgrade(request);
    if (asked.type === 'refused') return refuseUpgrade(socket, asked.refusal);
    const session = await directory.verifyAccess(asked.token);
    if (!session.ok) return refuseUpgrade(socket, session.error);
    const budget = budgets.of(session.value.user);
    // Whoever is cut off and comes back at once, again and again, would only be read later.
    if (budget.wait() > longestDebt) return refuseUpgrade(socket, refuse('rate-limited'));
    budget.charge(workOf.opening);
    if (draining) return refuseUpgrade(socket, refuse('shutting-down'));
    // Its 'close' has been and gone, so nothing would ever count it out again.
    if (socket.destroyed) return undefined;
    const leave = enter(session.value.user, entrance.networkOf(request));
    if (!leave) return refuseUpgrade(socket, refuse('rate-limited'));
    socket.once('close', leave);
    const dialect = asked.document === undefined ? undefined : createPlainDialect(asked.document);
    return server.handleUpgrade(request, socket, head, (accepted) =>
      accept({ socket: accepted, transport: socket, session: session.value, dialect }),
    );
  };

  return {
    handleUpgrade: (request, socket, head) => {
      // Whoever hangs up during the handshake must not bring down the process.
      // It stays: the answer to a refused one may fail after this has returned.
      socket.on('error', () => socket.destroy());
      upgrade(request, socket, head).catch((error: unknown) => {
        logger.error('upgrade-failed', describeError(error));
        refuseUpgrade(socket, refuse('internal'));
      });
    },
    closeDevice: (device, reason) => {
      for (const { peer } of open) if (peer.session().device === device) peer.close(reason);
    },
    count: () => open.size,
    drain: async (patience) => {
      draining = true;
      const closing = [...open];
      const impatience = setTimeout(() => {
        for (const { socket } of closing) socket.terminate();
      }, patience);
      await Promise.all(
        closing.map(async ({ socket, peer }) => {
          const { promise: gone, resolve } = Promise.withResolvers<undefined>();
          socket.once('close', () => resolve(undefined));
          peer.close('shutting-down');
          await gone;
        }),
      );
      clearTimeout(impatience);
    },
  };
}

function toBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
