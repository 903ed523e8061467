/** The one socket of a peer: kept open, opened again with a fresh token, and what it says of itself. */
import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { isRefusalType, refusals, syncPath } from '#protocol';
import { createDecoder, readVarString } from 'lib0/decoding';
import type { Timers } from '../timers.ts';
import type { Backoff } from './backoff.ts';
import {
  type Connection,
  connectionAtStart,
  type ConnectionEvent,
  nextConnection,
} from './connectionState.ts';
import {
  type Ending,
  forgetAfter,
  isCutOff,
  nextRetry,
  noFailures,
  type Retry,
  type RetryMemory,
} from './retry.ts';
import { type Closed, TokenSocket, type TokenSocketDeps } from './tokenSocket.ts';

export interface RelaySocket {
  connection(): Connection;
  /** Returns the function that stops listening. */
  onConnection(listener: (connection: Connection) => void): () => void;
  /** The user asks for an attempt now, whatever the wait. */
  retryNow(): void;
  /** The device is on a network again: an attempt now, unless the relay cut this peer off. */
  networkChanged(): void;
  /** A document is in sync: the connection is of use. */
  wasUseful(): void;
  /** A frame for the document at this address was too large to be sent. Returns the function that stops listening. */
  onTooLarge(listener: (address: string) => void): () => void;
  /** What documents are attached to. */
  readonly provider: HocuspocusProviderWebsocket;
  close(): void;
}

/** `signed-out`: there is none before somebody signs in; nothing is tried until somebody asks for it. */
export type TokenAnswer =
  | { readonly type: 'token'; readonly token: string }
  | { readonly type: 'unavailable' }
  | { readonly type: 'signed-out' };

type Deps = {
  /** Where the relay answers, e.g. `https://chat.example`. */
  readonly origin: string;
  readonly timers: Timers;
  readonly makeWebSocket: TokenSocketDeps['makeWebSocket'];
  /** `renew`: the last one may be why the relay did not let this peer in. */
  readonly takeToken: (options: { readonly renew: boolean }) => Promise<TokenAnswer>;
  /** For a connection that is lost. */
  readonly backoff: Backoff;
  readonly memory?: RetryMemory;
};

/** How long a connection may be lost before that is shown. */
const quietly = 3_000;
/** The relay pings every 20 s: when this much passes with nothing heard, the connection is dead, whatever it says. */
const silence = 30_000;

export function makeRelaySocket(deps: Deps): RelaySocket {
  const { origin, timers, makeWebSocket, backoff, memory } = deps;
  const onConnection = new Set<(connection: Connection) => void>();
  const onTooLarge = new Set<(address: string) => void>();
  let state = connectionAtStart;
  let retry: Retry = noFailures;
  let progress: Ending['progress'] = 'none';
  let wasRefused = false;
  let signedOut = false;
  let cutOff = false;
  let closed = false;
  let cancelAttempt = (): void => {};
  let cancelForgetting = (): void => {};
  let stopWaiting = timers.after(quietly, () => turn({ type: 'overdue' }));

  function turn(event: ConnectionEvent): void {
    const before = state.shown;
    state = nextConnection(state, event, timers.now());
    const { shown } = state;
    if (shown.type === before.type && event.type !== 'cut-off') return;
    stopWaiting();
    if (shown.type === 'connecting') {
      stopWaiting = timers.after(quietly, () => turn({ type: 'overdue' }));
    }
    for (const listener of onConnection) listener(shown);
  }

  async function takeToken(): Promise<string | undefined> {
    const answer = await deps.takeToken({ renew: wasRefused });
    signedOut = answer.type === 'signed-out';
    return answer.type === 'token' ? answer.token : undefined;
  }

  class OwnSocket extends TokenSocket {
    constructor(url: string) {
      super(url, {
        after: timers.after,
        makeWebSocket,
        takeToken,
        onTooLarge: (frame) => {
          const address = readVarString(createDecoder(frame));
          for (const listener of onTooLarge) listener(address);
        },
      });
    }
  }

  const provider = new HocuspocusProviderWebsocket({
    url: origin.replace(/^http/, 'ws') + syncPath,
    WebSocketPolyfill: OwnSocket,
    // When to try again is decided here: the provider's own delays begin anew with each socket that opens.
    autoConnect: false,
    maxAttempts: 1,
    messageReconnectTimeout: silence,
    onOpen: forgetQueue,
    onConnect: () => {
      wasRefused = false;
      progress = 'opened';
      turn({ type: 'open' });
    },
    onClose: ({ event }: { readonly event: Closed }) => whenClosed(event),
  });

  /**
   * What was queued while the socket was closed is sent by the handshake anyway; sent twice, the relay's first answer would
   * claim that all of it has arrived.
   */
  function forgetQueue(): void {
    Reflect.set(provider, 'messageQueue', []);
  }

  function whenClosed({ code, reason }: Closed): void {
    provider.shouldConnect = false;
    cancelForgetting();
    if (closed) return;
    const ending = { code, reason, progress };
    progress = 'none';
    // A browser is not told why an upgrade failed, so a token that may be the reason is replaced too.
    wasRefused = state.shown.type !== 'online' || asksForSignIn(reason);
    cutOff = isCutOff(ending);
    turn({ type: cutOff ? 'cut-off' : 'lost' });
    if (signedOut) return;
    const next = nextRetry(retry, ending, { lost: backoff, chance: timers.chance() });
    ({ retry } = next);
    if (cutOff) memory?.write({ cutOffs: retry.cutOffs, until: timers.now() + next.delay });
    attemptAfter(next.delay);
  }

  function attemptAfter(delay: number): void {
    cancelAttempt();
    cancelAttempt = timers.after(delay, attempt);
  }

  function attempt(): void {
    cancelAttempt();
    if (!closed && state.shown.type !== 'online') void provider.connect();
  }

  function begin(): void {
    const kept = memory?.read();
    const wait = (kept?.until ?? 0) - timers.now();
    retry = { ...noFailures, cutOffs: kept?.cutOffs ?? 0 };
    cutOff = wait > 0;
    if (!cutOff) {
      attempt();
      return;
    }
    turn({ type: 'cut-off' });
    attemptAfter(wait);
  }

  begin();

  return {
    provider,
    connection: () => state.shown,
    onConnection: (listener) => {
      onConnection.add(listener);
      return () => onConnection.delete(listener);
    },
    onTooLarge: (listener) => {
      onTooLarge.add(listener);
      return () => onTooLarge.delete(listener);
    },
    retryNow: attempt,
    networkChanged() {
      if (!cutOff) attempt();
    },
    wasUseful() {
      if (progress !== 'opened') return;
      progress = 'synced';
      cancelForgetting = timers.after(forgetAfter.failures, () => {
        retry = { ...retry, failures: 0 };
        cancelForgetting = timers.after(forgetAfter.cutOffs - forgetAfter.failures, () => {
          retry = noFailures;
          memory?.write(undefined);
        });
      });
    },
    close() {
      closed = true;
      stopWaiting();
      cancelAttempt();
      provider.destroy();
    },
  };
}

const asksForSignIn = (reason: string): boolean =>
  isRefusalType(reason) && refusals[reason].retry === 'sign-in';
