/**
 * One open socket: who is behind it, kept alive, held to its rate, and cut off when it does not read. Hocuspocus gets it as
 * `wire` and is given its frames; everything about documents is Hocuspocus's.
 */
import type { Duplex } from 'node:stream';
import type { WebSocketLike } from '@hocuspocus/server';
import type { WebSocket } from 'ws';
import { refusals, type RefusalType } from '#protocol';
import type { Clock } from '../../clock.ts';
import type { Session } from '../../directory.ts';
import type { Logger } from '../../logger.ts';
import { createExpiry, type ExpiryTiming } from './expiry.ts';
import { denialFrame, isAnswer, pingFrame, readFrame } from './frame.ts';
import { createHandshakes } from './handshakes.ts';
import type { Dialect } from './plainDialect.ts';
import { frameCost, fullBucket, type Rate, take } from '../../rates/index.ts';
import { type WorkBudget, workOf } from './workBudget.ts';

export type PeerSocket = {
  /** Who this is now: the same user and device for life, with the newest token's end. */
  readonly session: () => Session;
  /** Takes a later session of the same user and device. */
  readonly renew: (session: Session) => void;
  /** Work that it caused, beyond what its frames cost. */
  readonly charge: (work: number) => void;
  /** Says why, and closes. */
  readonly close: (reason: RefusalType) => void;
  /** Documents it has open. */
  documents: number;
  /** By address: the documents whose updates do not pass Hocuspocus. */
  readonly writers: Map<string, Writer>;
};

export type Writer = {
  /** Writes it, and answers. */
  readonly write: (update: Uint8Array) => void;
  /** Resolves when all is written that was to be written; nothing where it is. */
  readonly writing: () => Promise<void> | undefined;
};

export type SocketLimits = ExpiryTiming & {
  readonly rate: Rate;
  readonly mostDocuments: number;
  /** Bytes. */
  readonly mostUnread: number;
  readonly pingEvery: number;
  readonly silentFor: number;
};

type Deps = {
  readonly socket: WebSocket;
  /** What `socket` writes to. */
  readonly transport: Duplex;
  /** To be called before each write to it. */
  readonly beginBatch: (transport: Duplex) => void;
  readonly session: Session;
  /** Absent: it speaks our own. */
  readonly dialect: Dialect | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly limits: SocketLimits;
  /** Of its user. */
  readonly budget: WorkBudget;
  /** The token ends soon. */
  readonly onExpiring: () => void;
  /** We closed it: nothing that it still sends counts, however long it takes to go. */
  readonly onClosing: (code: number, reason: string) => void;
};

type Attached = {
  readonly peer: PeerSocket;
  readonly wire: WebSocketLike;
  readonly receive: (data: Uint8Array) => Received;
  readonly dispose: () => void;
};

/** What a frame is to Hocuspocus. */
type Received =
  /** To be passed on, when `after` is over: what is said after something was written is heard after it. */
  | { readonly type: 'pass'; readonly after: Promise<void> | undefined }
  /** It was taken, and shows that the peer is alive. */
  | { readonly type: 'alive' }
  | { readonly type: 'drop' };

const longestPause = 5_000;

const alive: Received = { type: 'alive' };
const drop: Received = { type: 'drop' };

export function createPeerSocket(deps: Deps): Attached {
  const { socket, dialect, clock, logger, limits, budget } = deps;
  let { session } = deps;
  let bucket = fullBucket(limits.rate, clock.now());
  let heardAt = clock.now();
  const writers: PeerSocket['writers'] = new Map();
  const handshakes = createHandshakes(limits.mostDocuments);

  const close = (reason: RefusalType): void => {
    const { code } = refusals[reason];
    socket.close(code, reason);
    deps.onClosing(code, reason);
  };
  const cutOff = (reason: RefusalType): void => {
    logger.warn('socket-cut-off', { user: session.user, reason });
    socket.terminate();
  };
  const send: WebSocketLike['send'] = (data) => {
    if (socket.bufferedAmount > limits.mostUnread) return cutOff('slow-reader');
    if (isAnswer(data as Uint8Array)) budget.charge(workOf.answer((data as Uint8Array).length));
    const said = dialect?.said(data as Uint8Array);
    if (said?.type === 'nothing') return;
    if (said?.type === 'closed') return close(said.reason);
    deps.beginBatch(deps.transport);
    return socket.send(said?.frame ?? (data as Uint8Array));
  };

  const expiry = createExpiry({
    clock,
    timing: limits,
    onExpiring: deps.onExpiring,
    onExpired: () => close('expired-token'),
  });
  expiry.watch(session.expires);

  const heartbeat = setInterval(() => {
    if (clock.now() - heardAt > limits.silentFor) cutOff('slow-reader');
    else send(pingFrame);
  }, limits.pingEvery);

  /** What is not read fills the peer's own buffers. Not for long, or it would look dead. */
  let resuming: NodeJS.Timeout | undefined;
  const pauseInDebt = (): void => {
    const delay = Math.min(budget.wait(), longestPause);
    if (delay === 0 || resuming) return;
    socket.pause();
    resuming = setTimeout(() => {
      resuming = undefined;
      socket.resume();
      pauseInDebt();
    }, delay);
  };

  const dropFlood = (): Received => {
    logger.warn('socket-flooding', { user: session.user });
    close('rate-limited');
    return drop;
  };

  const receive: Attached['receive'] = (data) => {
    if (socket.readyState !== socket.OPEN) return drop;
    heardAt = clock.now();
    const left = take(bucket, { cost: frameCost(data.length), now: heardAt, rate: limits.rate });
    if (!left) return dropFlood();
    bucket = left;
    budget.charge(workOf.frame(data.length));
    pauseInDebt();
    const frame = readFrame(data);
    switch (frame.type) {
      case 'message': {
        const passes = handshakes.pass(frame.address, frame.says);
        if (passes === undefined) return dropFlood();
        if (!passes) return drop;
        const writer = writers.get(frame.address);
        if (!writer || !frame.update) return { type: 'pass', after: writer?.writing() };
        writer.write(frame.update);
        return alive;
      }
      case 'pong':
        return alive;
      case 'no-document':
        if (frame.asksToOpen) send(denialFrame(frame.address, 'unknown-document'));
        return drop;
      case 'garbage':
        close('malformed');
        return drop;
    }
  };

  return {
    peer: {
      session: () => session,
      renew: (next) => {
        session = next;
        expiry.watch(session.expires);
      },
      charge: budget.charge,
      close,
      documents: 0,
      writers,
    },
    wire: new Wire(socket, send),
    receive,
    dispose: () => {
      clearInterval(heartbeat);
      clearTimeout(resuming);
      // Otherwise it would never hear the end of the closing handshake.
      socket.resume();
      expiry.stop();
    },
  };
}

/** A class, since an object literal with a getter would be of a shape of its own for each socket. */
class Wire implements WebSocketLike {
  readonly #socket: WebSocket;
  readonly send: WebSocketLike['send'];

  constructor(socket: WebSocket, send: WebSocketLike['send']) {
    this.#socket = socket;
    this.send = send;
  }

  get readyState(): number {
    return this.#socket.readyState;
  }

  close(code?: number, reason?: string): void {
    this.#socket.close(code, reason);
  }
}
