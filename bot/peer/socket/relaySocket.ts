/** The one socket of this peer: kept open, opened again with the newest token. */
import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { syncPath, syncProtocol, tokenProtocol } from '#protocol';
import type { Session } from '../session/index.ts';

export type RelaySocket = {
  /** What documents are attached to. */
  readonly provider: HocuspocusProviderWebsocket;
  readonly close: () => void;
};

const delay = { first: 250, most: 10_000 };
/** The relay pings every 20 s: when this much passes with nothing heard, the connection is dead, whatever it says. */
const silence = 45_000;

export function openRelaySocket(relay: string, session: Pick<Session, 'token' | 'renew'>): RelaySocket {
  class TokenSocket extends WebSocket {
    constructor(url: string) {
      super(url, [syncProtocol, tokenProtocol(session.token())]);
    }
  }
  let wasOpen = false;
  const provider = new HocuspocusProviderWebsocket({
    url: relay.replace(/^http/, 'ws') + syncPath,
    WebSocketPolyfill: TokenSocket,
    delay: delay.first,
    minDelay: delay.first,
    maxDelay: delay.most,
    messageReconnectTimeout: silence,
    onOpen: () => {
      // What was queued while it was closed is sent by the handshake anyway; sent twice it would claim to have arrived.
      Reflect.set(provider, 'messageQueue', []);
    },
    onConnect: () => {
      wasOpen = true;
    },
    onClose: () => {
      // An upgrade that failed does not say why: a token that may be the reason is replaced.
      if (!wasOpen) void session.renew();
      wasOpen = false;
    },
  });
  return { provider, close: () => provider.destroy() };
}
