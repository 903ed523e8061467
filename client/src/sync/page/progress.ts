/** What is known of a page beside its content: what is saved here, durable at the relay, received and read by whom. Pure. */
import type { Receipt, UserId } from '#protocol';
import type { PageNotes } from '../store/index.ts';
import { type ClockMap, fromClocks, merged, toClocks } from './clocks.ts';
import type { Progress, UserReceipt } from './ticks.ts';

export type PageProgress = Progress & {
  /** What the person here has read. */
  readonly ownRead: ClockMap;
};

export const progressFromNotes = ({ durable, receipts, read }: PageNotes): PageProgress => ({
  saved: new Map(),
  durable: fromClocks(durable),
  receipts: withReceipts(new Map(), receipts),
  ownRead: fromClocks(read),
});

export const notesFromProgress = (
  { durable, receipts, ownRead }: PageProgress,
  generation: number,
): PageNotes => ({
  generation,
  durable: toClocks(durable),
  receipts: Array.from(receipts, ([user, { delivered, read }]) => ({
    user,
    delivered: toClocks(delivered),
    read: toClocks(read),
  })),
  read: toClocks(ownRead),
});

const none: UserReceipt = { delivered: new Map(), read: new Map() };

/** Receipts only grow, whatever order they come in. */
export function withReceipts(
  receipts: ReadonlyMap<UserId, UserReceipt>,
  more: readonly Receipt[],
): ReadonlyMap<UserId, UserReceipt> {
  const result = new Map(receipts);
  for (const { user, delivered, read } of more) {
    const known = result.get(user) ?? none;
    result.set(user, {
      delivered: merged(known.delivered, delivered),
      read: merged(known.read, read),
    });
  }
  return result;
}
