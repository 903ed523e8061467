/** Reads through a conversation, the newest page first, and reads again where something has changed. Nothing of it stays open. */
import type { Entry } from '#protocol';
import { createSignal, onCleanup, type Accessor } from 'solid-js';
import type { ConversationProjection } from '../../projection/index.ts';
import type { PageIndex } from './pageIndex.ts';

export interface ReadThroughDeps {
  readonly conversation: Pick<ConversationProjection, 'newestPage' | 'onPage' | 'readPage'>;
  readonly index: PageIndex;
  /** What can be found on this page is known, or is another now. */
  readonly onRead: (page: number) => void;
}

export interface ReadThrough {
  /** Every page that there was when the reading began was read. */
  readonly complete: Accessor<boolean>;
  /** Goes on until all was read, or `rest` is called. */
  goOn(): void;
  rest(): void;
}

/** Most of the time that a page takes is waited. */
const atOnce = 4;
/** In ms: a line that was just said is drawn first. */
const untilDrawn = 50;

export function createReadThrough({ conversation, index, onRead }: ReadThroughDeps): ReadThrough {
  const [complete, setComplete] = createSignal(false);
  const due = new Set<number>();
  const underWay = new Set<number>();
  let turn = Promise.resolve();
  let isResting = true;
  let isBegun = false;

  let soon: ReturnType<typeof setTimeout> | undefined;
  const stopListening = conversation.onPage((page) => {
    if (!isBegun) return;
    due.add(page);
    soon ??= setTimeout(() => {
      soon = undefined;
      work();
    }, untilDrawn);
  });
  onCleanup(() => {
    stopListening();
    clearTimeout(soon);
    isResting = true;
  });

  async function begin(): Promise<void> {
    const newest = await conversation.newestPage();
    for (let page = newest; page >= 0; page -= 1) due.add(page);
    work();
  }

  /** A page that is being read and has changed meanwhile comes after that. */
  const nextDue = () => Math.max(...[...due].filter((page) => !underWay.has(page)));

  function work(): void {
    if (isResting) return;
    while (underWay.size < atOnce) {
      const page = nextDue();
      if (page < 0) return;
      due.delete(page);
      underWay.add(page);
      read(page);
    }
  }

  /** Pages come side by side, and are taken in one after another: the newest lines are found first. */
  function read(page: number): void {
    const entries = conversation.readPage(page);
    turn = turn.then(async () => take(page, await entries));
  }

  function take(page: number, entries: readonly Entry[]): void {
    underWay.delete(page);
    for (const again of index.take(page, entries)) due.add(again);
    onRead(page);
    if (due.size === 0 && underWay.size === 0) setComplete(true);
    work();
  }

  return {
    complete,
    goOn() {
      isResting = false;
      if (isBegun) work();
      else void begin();
      isBegun = true;
    },
    rest() {
      isResting = true;
    },
  };
}
