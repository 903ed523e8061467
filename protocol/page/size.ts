/** When a page is full, and which page to write to next: no coordination, since a page stays open to what was written offline. */
import { limits } from '../limits.ts';

/** `entries`: all that were ever written to it; `bytes`: those that can still be read. */
export type PageSize = { readonly entries: number; readonly bytes: number };

export const isFull = ({ entries, bytes }: PageSize, full: PageSize = limits.page): boolean =>
  entries >= full.entries || bytes >= full.bytes;

/** The page that a writer who sees `newest` hold this much writes to. */
export const pageToWrite = (newest: number, size: PageSize, full: PageSize = limits.page): number =>
  isFull(size, full) ? newest + 1 : newest;

export const addText = ({ entries, bytes }: PageSize, text: string): PageSize => ({
  entries: entries + 1,
  bytes: bytes + text.length,
});
