/** The pages of a conversation that are open, from the first that may hold something unsettled to the newest. */
import type { AwarenessState, ConversationId, PageChanges, RefusalType } from '#protocol';
import { openPage, type Page, type Self } from '../page/index.ts';
import { delayBefore, type RelaySocket, type Timers } from '#peer';
import type { Log } from '../types.ts';

export type Pages = {
  readonly first: number;
  readonly all: () => readonly Page[];
  readonly newest: () => Page;
  /** All that the relay has is here. */
  readonly areSynced: () => boolean;
  readonly learn: (page: number) => void;
  /** The newest is full: the next one. */
  readonly turn: () => void;
  readonly show: (state: AwarenessState | undefined) => void;
  readonly close: () => void;
};

type Deps = {
  readonly conversation: ConversationId;
  readonly first: number;
  readonly newest: number;
  readonly self: Self;
  readonly socket: RelaySocket;
  readonly timers: Timers;
  readonly log: Log;
  readonly on: {
    readonly changed: (changes: PageChanges) => void;
    /** Every page is in sync, now or again. */
    readonly settled: () => void;
    readonly durable: () => void;
    /** A page begins anew: all that was told is void, and is told again. */
    readonly replaced: () => void;
  };
};

const backoff = { first: 500, max: 60_000 };

export function openPages(deps: Deps): Pages {
  const { conversation, first, self, socket, timers, log, on } = deps;
  const pages = new Map<number, Page>();
  let newest = deps.newest;
  let refusals = 0;
  let shown: AwarenessState | undefined;
  let closed = false;
  let cancelBeginning = (): void => {};

  function open(page: number): void {
    if (pages.has(page)) return;
    pages.set(
      page,
      openPage({
        conversation,
        page,
        self,
        socket,
        timers,
        on: {
          changed: on.changed,
          synced: () => {
            if (areSynced()) on.settled();
          },
          durable: () => {
            refusals = 0;
            on.durable();
          },
          shut: (refusal) => log('info', 'page-shut', { conversation, page, refusal }),
          refused: (refusal) => begin(refusal),
        },
      }),
    );
  }

  /** The relay refused a document: all of them begin anew, and what is in the outbox is said again. */
  function begin(refusal: RefusalType): void {
    log('warn', 'page-refused', { conversation, refusal });
    for (const page of pages.values()) page.close();
    pages.clear();
    on.replaced();
    const delay = refusals === 0 ? 0 : delayBefore(refusals, timers.chance(), backoff);
    cancelBeginning();
    cancelBeginning = timers.after(delay, openAll);
    refusals += 1;
  }

  function openAll(): void {
    if (closed) return;
    for (let page = first; page <= newest; page += 1) open(page);
  }

  function areSynced(): boolean {
    return pages.size > 0 && pages.values().every((page) => page.isSynced());
  }

  function newestPage(): Page {
    const page = pages.get(newest);
    if (!page) throw new Error('The newest page is not open.');
    return page;
  }

  openAll();

  return {
    first,
    all: () => [...pages.values()],
    newest: newestPage,
    areSynced,
    learn(page) {
      newest = Math.max(newest, page);
      if (pages.size > 0) openAll();
    },
    turn() {
      pages.get(newest)?.show(undefined);
      newest += 1;
      open(newest);
      pages.get(newest)?.show(shown);
    },
    show(state) {
      shown = state;
      pages.get(newest)?.show(state);
    },
    close() {
      closed = true;
      cancelBeginning();
      for (const page of pages.values()) page.close();
    },
  };
}
