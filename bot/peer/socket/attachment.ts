/**
 * Keeps one document attached to the relay. Hocuspocus's provider never opens again by itself once the relay closed its
 * document, so one provider is one opening, and the next opening is a new provider.
 */
import { HocuspocusProvider, WebSocketStatus } from '@hocuspocus/provider';
import { isRefusalType, refusals, type RefusalType } from '#protocol';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { delayBefore } from './backoff.ts';
import type { RelaySocket } from './relaySocket.ts';

export type Attachment = {
  /** `false` where it is not synced now, and so was not sent. */
  readonly send: (message: object) => boolean;
  readonly isSynced: () => boolean;
  /** A new opening: the document's clientID changed. */
  readonly reopen: () => void;
  readonly close: () => void;
};

type Deps = {
  readonly name: string;
  readonly document: Y.Doc;
  readonly socket: RelaySocket;
  /** Made for each opening, since the provider ends it with itself. */
  readonly makeAwareness?: () => Awareness;
  readonly onSynced: () => void;
  /** Parsed JSON of whatever shape. */
  readonly onMessage: (message: unknown) => void;
  /** The relay does not let this document be opened; asked again, but rarely. */
  readonly onShut?: (refusal: RefusalType) => void;
  /** The relay will refuse the same update again. Not attached any more. */
  readonly onRefused: (refusal: RefusalType) => void;
};

const backoff = { first: 250, most: 30_000 };
const shutFor = 60_000;
/** An opening that the relay left without an answer. */
const patience = 20_000;

export function makeAttachment(deps: Deps): Attachment {
  const { name, document, socket, makeAwareness, onSynced, onMessage, onShut, onRefused } = deps;
  let provider: HocuspocusProvider | undefined;
  let attempts = 0;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function open(): void {
    if (closed) return;
    const opening: HocuspocusProvider = new HocuspocusProvider({
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
        clearTimeout(timer);
        onSynced();
      },
      onStateless: ({ payload }) => onMessage(parseJson(payload)),
      onAuthenticationFailed: ({ reason }) => end(opening, reason, shut),
      onClose: ({ event }) => {
        // The provider says the same when the socket closes, and opens again by itself when the socket does.
        if (socket.provider.status === WebSocketStatus.Connected) end(opening, event.reason, onRefused);
        else clearTimeout(timer);
      },
    });
    provider = opening;
    opening.attach();
  }

  function end(
    opening: HocuspocusProvider,
    reason: string,
    forGood: (refusal: RefusalType) => void,
  ): void {
    if (opening !== provider) return;
    drop();
    const refusal = isRefusalType(reason) ? reason : 'internal';
    if (refusals[refusal].retry === 'never') forGood(refusal);
    else retry();
  }

  function shut(refusal: RefusalType): void {
    onShut?.(refusal);
    wait(shutFor, open);
  }

  function retry(): void {
    wait(delayBefore(attempts, backoff), open);
    attempts += 1;
  }

  function wait(ms: number, then: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(then, ms);
  }

  /** Ends the provider when it has finished what it is doing: it calls us from the middle of a message. */
  function drop(): void {
    const ending = provider;
    provider = undefined;
    clearTimeout(timer);
    queueMicrotask(() => ending?.destroy());
  }

  open();

  return {
    send(message) {
      if (provider?.isSynced !== true) return false;
      provider.sendStateless(JSON.stringify(message));
      return true;
    },
    isSynced: () => provider?.isSynced ?? false,
    reopen() {
      drop();
      wait(0, open);
    },
    close() {
      closed = true;
      drop();
    },
  };
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
