/**
 * Keeps one document attached to the relay. Hocuspocus's provider never opens again by itself once the relay closed its
 * document, and one that is detached and attached again says it is in sync while nobody listens: so one provider is one
 * opening, and the next opening is a new provider.
 */
import { type HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider';
import { isRefusalType, refusals, type RefusalType } from '#protocol';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Timers } from '../../session/index.ts';
import { delayBefore } from './backoff.ts';
import { AnsweringProvider } from './provider.ts';
import type { RelaySocket } from './relaySocket.ts';

export interface Attachment {
  /** Sends a small JSON message beside the document; `false` where it is not synced now, and so was not sent. */
  send(message: object): boolean;
  /** The relay and this document have exchanged all they had when it last opened, and it is still open. */
  isSynced(): boolean;
  /** A new opening, where the document's clientID changed or it takes part in awareness from now on. */
  reopen(): void;
  /** Whoever was not let in may be by now: asks again at once. */
  knock(): void;
  close(): void;
}

export type AttachmentDeps = {
  readonly name: string;
  readonly document: Y.Doc;
  readonly socket: RelaySocket;
  readonly timers: Timers;
  /** Made for each opening, since the provider ends it with itself. */
  readonly makeAwareness?: () => Awareness | undefined;
  readonly onSynced: () => void;
  /** Parsed JSON of whatever shape. */
  readonly onMessage: (message: unknown) => void;
  /** The relay does not let this document be opened now: asked again, but rarely. */
  readonly onShut: (refusal: RefusalType) => void;
  /** The relay will refuse the same update again. Not attached any more: what becomes of the document is its owner's to decide. */
  readonly onRefused: (refusal: RefusalType) => void;
};

const backoff = { first: 1_000, most: 30_000 };
const shutFor = 60_000;
/** An opening that the relay left without an answer. */
const patience = 20_000;

export function makeAttachment(deps: AttachmentDeps): Attachment {
  const { name, document, socket, timers, makeAwareness, onSynced, onMessage, onShut, onRefused } = deps;
  let provider: AnsweringProvider | undefined;
  let attempts = 0;
  let closed = false;
  let isShut = false;
  let cancelTimer = () => {};
  const stopListening = socket.onTooLarge((address) => {
    if (provider && provider.effectiveName === address) end(provider, 'too-large', onRefused);
  });

  function open(): void {
    if (closed) return;
    const opening: AnsweringProvider = new AnsweringProvider({
      name,
      document,
      websocketProvider: socket.provider,
      sessionAwareness: true,
      awareness: makeAwareness?.() ?? null,
      onOpen: () =>
        wait(patience, () => {
          drop();
          retry();
        }),
      onSynced: () => {
        attempts = 0;
        cancelTimer();
        onSynced();
      },
      onStateless: ({ payload }) => onMessage(parseJson(payload)),
      onAuthenticationFailed: ({ reason }) => end(opening, reason, shut),
      onClose: ({ event }) => {
        // The provider says the same when the socket closes, and opens again by itself when the socket does.
        // Who is no longer let in has done nothing wrong, and keeps what is here.
        if (isOpen(socket.provider)) {
          end(opening, event.reason, event.reason === 'forbidden' ? shut : onRefused);
        } else cancelTimer();
      },
    });
    isShut = false;
    provider = opening;
    opening.attach();
  }

  function end(
    opening: AnsweringProvider,
    reason: string,
    forGood: (refusal: RefusalType) => void,
  ): void {
    if (opening !== provider) return;
    drop();
    const refusal = isRefusalType(reason) ? reason : 'internal';
    if (refusals[refusal].retry === 'never') {
      forGood(refusal);
      return;
    }
    // The page before it is on its way, perhaps in another document of this very socket.
    if (refusal === 'page-not-open') onShut(refusal);
    retry();
  }

  function shut(refusal: RefusalType): void {
    onShut(refusal);
    isShut = true;
    wait(shutFor, open);
  }

  function retry(): void {
    wait(delayBefore(attempts, timers.chance(), backoff), open);
    attempts += 1;
  }

  function wait(ms: number, then: () => void): void {
    cancelTimer();
    cancelTimer = timers.after(ms, then);
  }

  /** Ends the provider when it has finished what it is doing: it calls us from the middle of a message. */
  function drop(): void {
    const ending = provider;
    provider = undefined;
    cancelTimer();
    queueMicrotask(() => ending?.destroy());
  }

  open();

  return {
    send(message) {
      if (!provider?.isSynced) return false;
      provider.sendStateless(JSON.stringify(message));
      return true;
    },
    isSynced: () => provider?.isSynced ?? false,
    reopen() {
      drop();
      wait(0, open);
    },
    knock() {
      if (isShut) wait(0, open);
    },
    close() {
      closed = true;
      stopListening();
      drop();
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
