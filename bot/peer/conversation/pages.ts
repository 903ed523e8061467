/**
 * The pages of a conversation that are open: few at a time, from the first that may hold something unsettled to the newest. A peer
 * that was away for long goes through what it missed page by page, and on when what it found is settled.
 */
import type { AwarenessState, ConversationId, PageChanges, RefusalType } from '#protocol';
import { openPage, type Page, type Self } from '../page/index.ts';
import { delayBefore, type RelaySocket, type Timers } from '#peer';
import type { Log } from '../types.ts';

export type Pages = {
  /** The oldest that is open. */
  readonly first: () => number;
  readonly all: () => readonly Page[];
  readonly newest: () => Page;
  /** All that the relay has was seen, up to the newest page. */
  readonly areSynced: () => boolean;
  readonly learn: (page: number) => void;
  /** Something was settled: there may be room for the next page. */
  readonly goOn: () => void;
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
    /** The pages that are open are in sync, but newer ones are still to be opened. */
    readonly reached: () => void;
    /** Every page is in sync, up to the newest, now or again. */
    readonly settled: () => void;
    /** Whether what was found so far leaves room for more. */
    readonly hasRoom: () => boolean;
    /** These pages are closed: what they hold is needed no more. */
    readonly left: (pages: readonly Page[]) => void;
    readonly durable: () => void;
    /** A page begins anew: all that was told is void, and is told again. */
    readonly replaced: () => void;
  };
};

const backoff = { first: 500, max: 60_000 };
/** Pages of one conversation that are open at a time. */
const mostOpen = 4;
/** ms between two steps to newer pages: within what the relay grants a socket. */
const stepEvery = 200;

export function openPages(deps: Deps): Pages {
  const { conversation, first, self, socket, timers, log, on } = deps;
  const pages = new Map<number, Page>();
  let newest = deps.newest;
  let oldest = first;
  let isStepping = false;
  let cancelStep = (): void => {};
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
          synced: look,
          durable: () => {
            refusals = 0;
            on.durable();
          },
          shut: (refusal) => whenShut(page, refusal),
          refused: (refusal) => begin(refusal),
        },
      }),
    );
    if (page === newest && shown) pages.get(page)?.show(shown);
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

  /** The relay takes no words for a page that has not begun: if there is room on the page before, they go there. */
  function whenShut(page: number, refusal: RefusalType): void {
    log('info', 'page-shut', { conversation, page, refusal });
    const before = pages.get(page - 1);
    if (refusal !== 'page-not-open' || !before?.isSynced() || before.isFull()) return;
    newest = page - 1;
    begin(refusal);
  }

  function openAll(): void {
    if (closed) return;
    const last = Math.min(newest, oldest + mostOpen - 1);
    for (let page = oldest; page <= last; page += 1) open(page);
  }

  const newestOpen = (): number => Math.max(oldest, ...pages.keys());
  const areOpenSynced = (): boolean => pages.size > 0 && pages.values().every((page) => page.isSynced());
  const areSynced = (): boolean => areOpenSynced() && pages.has(newest);

  /** A page came into sync, or became known. */
  function look(): void {
    if (!areOpenSynced()) return;
    if (pages.has(newest)) {
      on.settled();
      return;
    }
    on.reached();
    goOn();
  }

  function goOn(): void {
    if (isStepping || pages.has(newest)) return;
    isStepping = true;
    cancelStep = timers.after(stepEvery, step);
  }

  function step(): void {
    isStepping = false;
    if (closed || !areOpenSynced() || pages.has(newest) || !on.hasRoom()) return;
    const last = newestOpen();
    // One of those that were open stays, for what is said on the next is often about it.
    if (pages.size + newest - last > mostOpen) leaveBefore(last);
    const next = Math.min(newest, last + mostOpen - pages.size);
    for (let page = last + 1; page <= next; page += 1) open(page);
  }

  function leaveBefore(page: number): void {
    const left = [...pages.values()].filter(({ number }) => number < page);
    oldest = page;
    on.left(left);
    for (const each of left) {
      pages.delete(each.number);
      each.close();
    }
  }

  function newestPage(): Page {
    const page = pages.get(newest);
    if (!page) throw new Error('The newest page is not open.');
    return page;
  }

  openAll();

  return {
    first: () => oldest,
    all: () => [...pages.values()],
    newest: newestPage,
    areSynced,
    goOn,
    learn(page) {
      newest = Math.max(newest, page);
      look();
    },
    turn() {
      pages.get(newest)?.show(undefined);
      newest += 1;
      open(newest);
      pages.get(newest)?.show(shown);
      if (pages.size > mostOpen) leaveBefore(newest - 1);
    },
    show(state) {
      shown = state;
      pages.get(newest)?.show(state);
    },
    close() {
      closed = true;
      cancelBeginning();
      cancelStep();
      for (const page of pages.values()) page.close();
    },
  };
}
