/**
 * The pages of a conversation that are open: the newest, and as many before it as were asked for, with no gap between; and
 * others that somebody needs by themselves, for as long as they do. However many are open, few are linked to the relay at a time:
 * those used last. A member who made hundreds of pages must not have each device of the others open all of them.
 */
import type { ConversationId } from '#protocol';
import type { Environment } from '../../session/index.ts';
import type { Page } from '../page/index.ts';
import type { Heads } from '../store/index.ts';

export interface Pages {
  /** The newest page is known, or was waited for long enough, and open. */
  readonly ready: Promise<void>;
  /** The newest, and those before it as far as there is no gap. */
  all(): readonly Page[];
  /** These, and those that are lent. */
  open(): readonly Page[];
  /** Absent before `ready`. */
  newest(): Page | undefined;
  /** Opens the page before the oldest of all. */
  openOlder(): Page | undefined;
  /** Opens this page, and what is between. Says `false`, and opens nothing, if that is too far up. Does nothing before `ready`. */
  openBackTo(number: number): boolean;
  /** Something goes on there: it is linked again, if it is open. */
  use(number: number): void;
  /** This page alone, until it is given back. */
  lend(number: number): { readonly page: Page; readonly giveBack: () => void };
  close(): void;
}

export type PagesDeps = {
  readonly conversation: ConversationId;
  readonly heads: Heads;
  readonly timers: Pick<Environment, 'after'>;
  /** Whether the relay may still tell which page is the newest. */
  readonly isAway: () => boolean;
  readonly open: (number: number) => Page;
  /** It is one of all from now on, and may have been open before. */
  readonly onJoined: (page: Page) => void;
  readonly onClosed: (page: Page) => void;
  /** The newest page is so far from the others that these are let go of: it is the only one of all from now on. */
  readonly onLeapt: (left: readonly Page[], newest: number) => void;
};

/** Pages of one conversation that are linked to the relay at a time. */
const mostLinked = 8;
/** Further than this from what is open, a page is opened by itself, and what is between is not. */
const near = 8;

/** How long to wait for the relay where this device has never seen the conversation: ms. */
const patience = 3_000;

export function makePages(deps: PagesDeps): Pages {
  const { conversation, heads, timers, isAway, open, onJoined, onClosed, onLeapt } = deps;
  /** From the oldest to the newest. */
  let pages: readonly Page[] = [];
  const held = new Map<number, { readonly page: Page; holders: number }>();
  /** The page used last comes last. */
  const linked = new Set<number>();
  let isClosed = false;
  const stopListening = heads.onTurn((turned) => {
    if (turned === conversation && pages.length > 0) openUpToNewest();
  });

  async function begin(): Promise<void> {
    await heads.loaded;
    if (heads.of(conversation) === undefined && !isAway()) await untilKnown();
    if (!isClosed) join(heads.of(conversation) ?? 0);
  }

  async function untilKnown(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const cancel = timers.after(patience, resolve);
    const stop = heads.onTurn((turned) => {
      if (turned === conversation) resolve();
    });
    // What the relay does not have either begins with its first page.
    void heads.ask().then((conversations) => conversations && resolve());
    await promise;
    cancel();
    stop();
  }

  function hold(number: number): Page {
    const known = held.get(number) ?? { page: open(number), holders: 0 };
    known.holders += 1;
    held.set(number, known);
    use(number);
    return known.page;
  }

  function use(number: number): void {
    const known = held.get(number);
    if (!known) return;
    linked.delete(number);
    linked.add(number);
    known.page.awake();
    const newest = pages.at(-1)?.number;
    for (const other of linked) {
      if (linked.size <= mostLinked) return;
      if (other === newest || other === number) continue;
      linked.delete(other);
      held.get(other)?.page.rest();
    }
  }

  function release(number: number): void {
    const known = held.get(number);
    if (!known || isClosed) return;
    known.holders -= 1;
    if (known.holders > 0) return;
    held.delete(number);
    linked.delete(number);
    known.page.close();
    onClosed(known.page);
  }

  function join(number: number): Page {
    const page = hold(number);
    pages = [...pages, page].toSorted((one, other) => one.number - other.number);
    onJoined(page);
    return page;
  }

  function openUpToNewest(): void {
    const newest = heads.of(conversation) ?? 0;
    const last = pages.at(-1)?.number ?? 0;
    if (newest - last > near) {
      const left = pages;
      pages = [];
      onLeapt(left, newest);
      join(newest);
      for (const { number } of left) release(number);
      return;
    }
    for (let next = (pages.at(-1)?.number ?? 0) + 1; next <= newest; next += 1) join(next);
  }

  function openOlder(): Page | undefined {
    const [oldest] = pages;
    return oldest && oldest.number > 0 ? join(oldest.number - 1) : undefined;
  }

  return {
    ready: begin(),
    all: () => pages,
    open: () => Array.from(held.values(), ({ page }) => page),
    newest: () => pages.at(-1),
    openOlder,
    openBackTo(number) {
      if (pages[0] && pages[0].number - number > near) return false;
      while (pages[0] && pages[0].number > number) openOlder();
      return true;
    },
    use,
    lend(number) {
      let isLent = true;
      return {
        page: hold(number),
        giveBack() {
          if (isLent) release(number);
          isLent = false;
        },
      };
    },
    close() {
      isClosed = true;
      stopListening();
      for (const { page } of held.values()) page.close();
    },
  };
}
