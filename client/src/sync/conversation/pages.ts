/** The pages of a conversation that are open: the newest, and as many before it as were asked for, with no gap between. */
import type { ConversationId } from '#protocol';
import type { Environment } from '../../session/index.ts';
import type { Page } from '../page/index.ts';
import type { Heads } from '../store/index.ts';

export interface Pages {
  /** The newest page is known, or was waited for long enough, and open. */
  readonly ready: Promise<void>;
  all(): readonly Page[];
  /** Absent before `ready`. */
  newest(): Page | undefined;
  /** Opens the page before the oldest open one. */
  openOlder(): Page | undefined;
  /** Opens this page, and what is between. Does nothing before `ready`. */
  openBackTo(number: number): void;
  close(): void;
}

export type PagesDeps = {
  readonly conversation: ConversationId;
  readonly heads: Heads;
  readonly timers: Pick<Environment, 'after'>;
  /** Whether the relay may still tell which page is the newest. */
  readonly isAway: () => boolean;
  readonly open: (number: number) => Page;
};

/** How long to wait for the relay's list where this device has never seen the conversation: ms. */
const patience = 3_000;

export function makePages({ conversation, heads, timers, isAway, open }: PagesDeps): Pages {
  /** From the oldest to the newest. */
  let pages: readonly Page[] = [];
  let isClosed = false;
  const stopListening = heads.onTurn((turned) => {
    if (turned === conversation && pages.length > 0) openUpToNewest();
  });

  async function begin(): Promise<void> {
    await heads.loaded;
    if (heads.of(conversation) === undefined && !isAway()) await untilKnown();
    if (isClosed) return;
    pages = [open(heads.of(conversation) ?? 0)];
  }

  async function untilKnown(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const cancel = timers.after(patience, resolve);
    const stop = heads.onTurn((turned) => {
      if (turned === conversation) resolve();
    });
    await promise;
    cancel();
    stop();
  }

  function openUpToNewest(): void {
    const newest = heads.of(conversation) ?? 0;
    for (let next = (pages.at(-1)?.number ?? 0) + 1; next <= newest; next += 1) {
      pages = [...pages, open(next)];
    }
  }

  function openOlder(): Page | undefined {
    const [oldest] = pages;
    if (!oldest || oldest.number === 0) return undefined;
    const older = open(oldest.number - 1);
    pages = [older, ...pages];
    return older;
  }

  return {
    ready: begin(),
    all: () => pages,
    newest: () => pages.at(-1),
    openOlder,
    openBackTo(number) {
      while (pages[0] && pages[0].number > number) openOlder();
    },
    close() {
      isClosed = true;
      stopListening();
      for (const page of pages) page.close();
    },
  };
}
