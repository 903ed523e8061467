/** How much a page holds, and when it is full: then one writes to the next. No coordination: it stays open to what was written offline. */
import { limits } from '../limits.ts';

/** `entries`: all that were ever written to it; `bytes`: those that can still be read. */
export type PageSize = { readonly entries: number; readonly bytes: number };

/** Whether a writer who sees a page hold this much writes to the next. */
export const isFull = ({ entries, bytes }: PageSize, full: PageSize = limits.page): boolean =>
  entries >= full.entries || bytes >= full.bytes;

/** Whether a page holds enough for the next one to begin. */
export const opensNext = (page: PageSize): boolean => isFull(page, limits.page.opensNext);

export const addText = ({ entries, bytes }: PageSize, text: string): PageSize => ({
  entries: entries + 1,
  bytes: bytes + text.length,
});
