/**
 * Keeps one document linked to the relay. Hocuspocus's provider never opens again by itself once the relay closed its
 * document, and one that is detached and attached again says it is in sync while nobody listens: so one provider is one
 * opening, and the next opening is a new provider.
 */
import {
  HocuspocusProvider,
  type HocuspocusProviderWebsocket,
  WebSocketStatus,
} from '@hocuspocus/provider';
import { isRefusalType, refusals, type RefusalType } from '#protocol';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Timers } from '../timers.ts';
import { type Backoff, delayBefore } from './backoff.ts';
import type { RelaySocket } from './relaySocket.ts';
import type { Closed } from './tokenSocket.ts';

export interface DocumentLink {
  /** Sends a small JSON message beside the document; `false` if it is not in sync now, and nothing was sent. */
  send(message: object): boolean;
  /** The relay and this document have exchanged all they had when it last opened, and it is still open. */
  isSynced(): boolean;
  /** A new opening: the document's clientID changed, or it takes part in awareness from now on. */
  reopen(): void;
  /** Closes it at the relay. The document hears nothing until `wake` or `reopen`. */
  rest(): void;
  /** Opens what rests; leaves alone what is open. */
  wake(): void;
  /** Asks again at once if the relay did not let it in. */
  retryNow(): void;
  close(): void;
}

export type DocumentLinkDeps = {
  readonly name: string;
  readonly document: Y.Doc;
  readonly socket: RelaySocket;
  readonly timers: Timers;
  /** Made for each opening, since the provider ends it with itself. */
  readonly makeAwareness?: () => Awareness | undefined;
  readonly onSynced: () => void;
  /** Parsed JSON of whatever shape. */
  readonly onMessage: (message: unknown) => void;
  /** The relay does not let this document be opened now, or takes no words for it yet; asked again. */
  readonly onShut?: (refusal: RefusalType) => void;
  /** The relay will refuse the same update again. Not linked any more: what becomes of the document is its owner's to decide. */
  readonly onRefused: (refusal: RefusalType) => void;
};

type State =
  | { readonly type: 'open'; readonly provider: HocuspocusProvider }
  /** `shut`: the relay does not let it in. */
  | { readonly type: 'waiting'; readonly shut: boolean }
  | { readonly type: 'resting' }
  | { readonly type: 'closed' };

const backoff: Backoff = { first: 1_000, max: 30_000 };
const minute = 60_000;
/** Where it takes time until there is room again: to ask again soon would make it worse, and change nothing. */
const slowBackoffs: Partial<Record<RefusalType, Backoff>> = {
  'rate-limited': { first: 5 * minute, max: 60 * minute },
  'over-quota': { first: 5 * minute, max: 60 * minute },
  'quota-used-up': { first: 30 * minute, max: 60 * minute },
  'low-disk': { first: minute, max: 60 * minute },
};
/** What is sent again by itself, but not soon. */
const told: ReadonlySet<RefusalType> = new Set([
  // The page before it is on its way, perhaps in another document of this very socket.
  'page-not-open',
  'over-quota',
  'quota-used-up',
  'low-disk',
]);
const shutForMs = 60_000;
/** For an opening that the relay leaves without an answer. */
const timeoutMs = 20_000;

export function openDocumentLink(deps: DocumentLinkDeps): DocumentLink {
  const { name, document, socket, timers, makeAwareness, onSynced, onMessage, onShut, onRefused } = deps;
  let state: State = { type: 'waiting', shut: false };
  let attempts = 0;
  let cancelTimer = (): void => {};
  const stopListening = socket.onTooLarge((address) => {
    if (state.type === 'open' && state.provider.effectiveName === address) {
      end(state.provider, 'too-large', onRefused);
    }
  });

  function open(): void {
    if (state.type === 'closed') return;
    const provider: HocuspocusProvider = new HocuspocusProvider({
      name,
      document,
      websocketProvider: socket.provider,
      sessionAwareness: true,
      awareness: makeAwareness?.() ?? null,
      onOpen: () => schedule(timeoutMs, () => retry(backoff)),
      onSynced: () => {
        attempts = 0;
        cancelTimer();
        socket.wasUseful();
        onSynced();
      },
      onStateless: ({ payload }) => onMessage(parseJson(payload)),
      onAuthenticationFailed: ({ reason }) => end(provider, reason, shut),
      onClose: ({ event }: { readonly event: Closed }) => {
        // The provider says the same when the socket closes, and opens again by itself when the socket does.
        // A removed member did nothing wrong: its local copy is kept.
        if (isOpen(socket.provider)) {
          end(provider, event.reason, event.reason === 'forbidden' ? shut : onRefused);
        } else cancelTimer();
      },
    });
    state = { type: 'open', provider };
    provider.attach();
  }

  function end(
    provider: HocuspocusProvider,
    reason: string,
    forGood: (refusal: RefusalType) => void,
  ): void {
    if (state.type !== 'open' || state.provider !== provider) return;
    const refusal = isRefusalType(reason) ? reason : 'internal';
    if (refusals[refusal].retry === 'never') {
      drop({ type: 'waiting', shut: false });
      forGood(refusal);
      return;
    }
    retry(slowBackoffs[refusal] ?? backoff);
    if (told.has(refusal)) onShut?.(refusal);
  }

  function shut(refusal: RefusalType): void {
    state = { type: 'waiting', shut: true };
    schedule(shutForMs, open);
    onShut?.(refusal);
  }

  function retry(limits: Backoff): void {
    drop({ type: 'waiting', shut: false });
    schedule(delayBefore(attempts, timers.chance(), limits), open);
    attempts += 1;
  }

  function schedule(ms: number, call: () => void): void {
    cancelTimer();
    cancelTimer = timers.after(ms, call);
  }

  /** The provider is ended when it has finished what it is doing: it calls us from the middle of a message. */
  function drop(next: State): void {
    const ending = state.type === 'open' ? state.provider : undefined;
    state = next;
    cancelTimer();
    void Promise.resolve().then(() => ending?.destroy());
  }

  function openSoon(): void {
    if (state.type === 'closed') return;
    drop({ type: 'waiting', shut: false });
    schedule(0, open);
  }

  open();

  return {
    send(message) {
      if (state.type !== 'open' || !state.provider.isSynced) return false;
      state.provider.sendStateless(JSON.stringify(message));
      return true;
    },
    isSynced: () => state.type === 'open' && state.provider.isSynced,
    reopen: openSoon,
    rest() {
      if (state.type !== 'closed') drop({ type: 'resting' });
    },
    wake() {
      if (state.type === 'resting') openSoon();
    },
    retryNow() {
      if (state.type === 'waiting' && state.shut) openSoon();
    },
    close() {
      stopListening();
      drop({ type: 'closed' });
    },
  };
}

const isOpen = ({ status }: HocuspocusProviderWebsocket): boolean =>
  status === WebSocketStatus.Connected;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
