/** Pages far above what is open: fetched a few at a time, each by itself, and let go of when this device has what the relay has. */
import type { ConversationId } from '#protocol';
import type { Timers } from '#peer';
import { makePacedQueue } from '../pacedQueue.ts';
import type { Page } from '../page/index.ts';
import type { Heads } from '../store/index.ts';
import type { Pages } from './pages.ts';

export interface FarPages {
  /** Fetches what is new on this page, so that it is on this device. */
  visit(number: number): void;
  /**
   * Brings the relay the pages that it lacks before this one, in their order. Says whether the one just before it is full here;
   * undefined if that is not known.
   */
  bringBefore(number: number): Promise<boolean | undefined>;
  close(): void;
}

type Deps = {
  readonly conversation: ConversationId;
  readonly pages: Pick<Pages, 'lend'>;
  readonly heads: Pick<Heads, 'ask'>;
  readonly timers: Pick<Timers, 'after'>;
};

/** How long a page may take to catch up, in ms. */
const timeoutMs = 15_000;
const pace = { atOnce: 4, apart: 100 };

export function makeFarPages({ conversation, pages, heads, timers }: Deps): FarPages {
  const queue = makePacedQueue<number>(timers, pace, async (number) => {
    await catchUp(number);
  });
  let bringing = false;
  const closing = new AbortController();

  /** Undefined if it did not catch up in time. */
  async function catchUp(number: number): Promise<Page | undefined> {
    const { page, giveBack } = pages.lend(number);
    const { promise: late, resolve } = Promise.withResolvers<undefined>();
    const cancel = timers.after(timeoutMs, () => resolve(undefined));
    const caughtUp = await Promise.race([page.caughtUp.then(() => page), late]);
    cancel();
    giveBack();
    return caughtUp;
  }

  async function bring(number: number): Promise<boolean | undefined> {
    const known = await heads.ask();
    const first = known?.find(({ id }) => id === conversation)?.page ?? number - 1;
    let last: Page | undefined;
    for (let page = Math.min(first, number - 1); page < number; page += 1) {
      last = await catchUp(page);
      if (!last || closing.signal.aborted) return undefined;
    }
    return last?.isFull();
  }

  return {
    visit: (number) => queue.add(number),
    async bringBefore(number) {
      if (bringing) return undefined;
      bringing = true;
      try {
        return await bring(number);
      } finally {
        bringing = false;
      }
    },
    close() {
      closing.abort();
      queue.close();
    },
  };
}
