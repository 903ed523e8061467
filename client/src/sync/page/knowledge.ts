/** What is known of a page beside its content, growing with what is learnt and noted on the device soon after. */
import type { Clocks, Receipt } from '#protocol';
import type { Timers } from '#peer';
import type { Notes } from '../store/index.ts';
import { type ClockMap, merged } from './clocks.ts';
import { notesFromProgress, type PageProgress, progressFromNotes, withReceipts } from './progress.ts';

export interface Knowledge {
  current(): PageProgress;
  /** Which copy of the page is the one in use. */
  generation(): number;
  saved(clocks: Iterable<readonly [number, number]>): void;
  durable(clocks: Clocks): void;
  receipts(receipts: readonly Receipt[]): void;
  read(clocks: ClockMap): void;
  /** Noted at once: what was dropped must not be opened again. */
  useGeneration(generation: number): void;
  /** Notes what was not noted yet. */
  close(): void;
}

export type KnowledgeDeps = {
  readonly page: string;
  readonly notes: Notes;
  readonly timers: Pick<Timers, 'after'>;
  readonly onGrowth: () => void;
};

const noteAfter = 250;

export async function recallKnowledge({
  page,
  notes,
  timers,
  onGrowth,
}: KnowledgeDeps): Promise<Knowledge> {
  const noted = await notes.read(page);
  let { generation } = noted;
  let progress = progressFromNotes(noted);
  let cancelNote: (() => void) | undefined;

  function note(): void {
    cancelNote?.();
    cancelNote = undefined;
    void notes.write(page, notesFromProgress(progress, generation));
  }

  function grow(next: PageProgress): void {
    const { durable, receipts, ownRead } = progress;
    const worthNoting =
      next.durable !== durable || next.receipts !== receipts || next.ownRead !== ownRead;
    progress = next;
    if (worthNoting) cancelNote ??= timers.after(noteAfter, note);
    onGrowth();
  }

  return {
    current: () => progress,
    generation: () => generation,
    saved: (clocks) => grow({ ...progress, saved: merged(progress.saved, clocks) }),
    durable: (clocks) => grow({ ...progress, durable: merged(progress.durable, clocks) }),
    receipts: (more) => grow({ ...progress, receipts: withReceipts(progress.receipts, more) }),
    read: (clocks) => grow({ ...progress, ownRead: merged(progress.ownRead, clocks) }),
    useGeneration(next) {
      generation = Math.max(generation, next);
      note();
    },
    close() {
      if (cancelNote) note();
    },
  };
}
