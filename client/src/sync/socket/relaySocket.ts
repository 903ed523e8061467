/** The one socket of this tab: kept open, opened again with a fresh token, and what it says of itself. */
import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { isRefusalType, refusals, syncPath } from '#protocol';
import { createDecoder, readVarString } from 'lib0/decoding';
import type { Environment, Session } from '../../session/index.ts';
import { makeListeners } from '../listeners.ts';
import type { Connection } from '../types.ts';
import { connectionAtStart, nextConnection, type ConnectionEvent } from './connectionState.ts';
import { makeTokenSocketClass } from './tokenSocket.ts';

export interface RelaySocket {
  connection(): Connection;
  onConnection(listener: (connection: Connection) => void): () => void;
  reconnect(): void;
  /** A frame for the document at this address was too large to be sent. */
  onTooLarge(listener: (address: string) => void): () => void;
  /** What documents are attached to. */
  readonly provider: HocuspocusProviderWebsocket;
  close(): void;
}

export type RelaySocketDeps = Environment & {
  readonly session: Pick<Session, 'accessToken'>;
  /** How soon a lost connection is tried again, in ms: up to five times this, so that not all come back at once. */
  readonly retryDelay: number;
};

/** How long a connection may be lost before that is shown. */
const quietly = 3_000;
const longestDelay = 15_000;
/** The relay pings every 20 s: when this much passes with nothing heard, the connection is dead, whatever it says. */
const silence = 30_000;
const tooBig = 1009;

export function makeRelaySocket(deps: RelaySocketDeps): RelaySocket {
  const { origin, now, after, chance, retryDelay, session } = deps;
  const onConnection = makeListeners<Connection>();
  const onTooLarge = makeListeners<string>();
  let state = connectionAtStart;
  let wasRefused = false;
  let stopWaiting = after(quietly, () => turn({ type: 'overdue' }));

  function turn(event: ConnectionEvent): void {
    const before = state.shown;
    state = nextConnection(state, event, now());
    if (state.shown.type === before.type) return;
    stopWaiting();
    if (state.shown.type === 'connecting') stopWaiting = after(quietly, () => turn({ type: 'overdue' }));
    onConnection.tell(state.shown);
  }

  async function takeToken(): Promise<string | undefined> {
    const token = await session.accessToken({ renew: wasRefused });
    if (token.ok) return token.value;
    if (token.error.type === 'refused' && refusals[token.error.refusal].retry === 'sign-in') stop();
    return undefined;
  }

  const provider = new HocuspocusProviderWebsocket({
    url: origin.replace(/^http/, 'ws') + syncPath,
    WebSocketPolyfill: makeTokenSocketClass({
      ...deps,
      takeToken,
      onTooLarge: (frame) => onTooLarge.tell(addressOf(frame)),
    }),
    // Whole ms: with anything else the provider gives up before its first attempt, and says nothing.
    delay: Math.round(retryDelay * (1 + 4 * chance())),
    minDelay: retryDelay,
    maxDelay: longestDelay,
    messageReconnectTimeout: silence,
    onOpen: forgetQueue,
    onConnect: () => {
      wasRefused = false;
      turn({ type: 'open' });
    },
    onClose: ({ event: { code, reason } }) => {
      // A browser is not told why an upgrade failed, so a token that may be the reason is replaced too.
      wasRefused = state.shown.type !== 'online' || asksForSignIn(reason);
      turn({ type: 'lost' });
      if (code === tooBig) stop();
    },
  });

  /**
   * What was queued while the socket was closed is sent by the handshake anyway; sent twice, the relay's first answer would
   * claim that all of it has arrived.
   */
  function forgetQueue(): void {
    Reflect.set(provider, 'messageQueue', []);
  }

  /** Until somebody asks for another attempt. */
  function stop(): void {
    provider.disconnect();
  }

  return {
    provider,
    connection: () => state.shown,
    onConnection: (listener) => onConnection.add(listener),
    onTooLarge: (listener) => onTooLarge.add(listener),
    reconnect() {
      if (state.shown.type !== 'online') void provider.connect();
    },
    close() {
      stopWaiting();
      provider.destroy();
    },
  };
}

const asksForSignIn = (reason: string): boolean =>
  isRefusalType(reason) && refusals[reason].retry === 'sign-in';

const addressOf = (frame: Uint8Array): string => readVarString(createDecoder(frame));
