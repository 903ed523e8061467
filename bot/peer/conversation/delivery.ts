/**
 * From the outbox into the conversation, once. What is in a document already, from before this process was born, is not
 * written again; what the relay has on its disk leaves the outbox.
 */
import type { ConversationId, Line, LineKey } from '#protocol';
import { lineKey } from '#protocol';
import type { Page } from '../page/index.ts';
import type { OutboxRow, Store } from '../store/index.ts';
import type { Log } from '../types.ts';
import type { Pages } from './pages.ts';

export type Delivery = {
  /** There may be something to say, or to forget. */
  readonly wake: () => void;
};

type Deps = {
  readonly conversation: ConversationId;
  readonly store: Pick<Store, 'outbox' | 'said' | 'refused'>;
  readonly pages: Pages;
  readonly findLine: (key: LineKey) => Line | undefined;
  readonly log: Log;
};

/** So often is something tried that the relay refuses. */
const mostRefusals = 3;

export function makeDelivery({ conversation, store, pages, findLine, log }: Deps): Delivery {
  let asked = false;
  let working = false;
  /** Entered in documents that may be gone since. */
  const entered = new Set<string>();

  async function deliver(): Promise<void> {
    for (const row of store.outbox(conversation)) {
      const at = pages.all().filter((page) => page.structsOf(row.id).length > 0);
      if (at.some((page) => page.isDurable(row.id))) store.said(row.id);
      // A page that is still to be looked at may hold it.
      else if (at.length === 0 && !(pages.areSynced() && (await say(row)))) return;
    }
  }

  /** `false` where the rest has to wait. */
  async function say(row: OutboxRow): Promise<boolean> {
    if (entered.has(row.id)) store.refused(row.id);
    if (entered.has(row.id) && row.refusals + 1 >= mostRefusals) {
      give(row, 'refused');
      return true;
    }
    const page = pageFor(row);
    if (page === undefined) {
      pages.turn();
      return false;
    }
    try {
      entered.add(row.id);
      await page.enter(row.id, row.body);
    } catch (error) {
      give(row, String(error));
    }
    return true;
  }

  /** Reactions go to the page of their target, full or not; undefined where the newest is full. */
  function pageFor({ body }: OutboxRow): Page | undefined {
    const newest = pages.newest();
    if (body.kind === 'react' || body.kind === 'edit') {
      const at = findLine(lineKey(body.target))?.at?.page;
      return pages.all().find(({ number }) => number === at) ?? newest;
    }
    return newest.isFull() ? undefined : newest;
  }

  function give(row: OutboxRow, reason: string): void {
    store.said(row.id);
    log('error', 'entry-given-up', { conversation, entry: row.id, reason });
  }

  async function work(): Promise<void> {
    working = true;
    while (asked) {
      asked = false;
      await deliver();
    }
    working = false;
  }

  return {
    wake() {
      asked = true;
      if (working) return;
      work().catch((error: unknown) => {
        working = false;
        log('error', 'delivery-failed', { reason: String(error) });
      });
    },
  };
}
