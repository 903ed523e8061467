/** Pages further up in a conversation, with none between them left out: some around one, and more as somebody reads on either way. */
import { makeFold, type EntryId, type Line, type LineKey } from '#protocol';
import { batch, createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { Conversation, ConversationChange, OpenPage, Tick } from '../../sync/index.ts';
import { pagesOf } from './pages.ts';
import type { Part } from './view.ts';

export interface Passage extends Part {
  /** The first of its pages, and the last. */
  first(): number;
  last(): number;
  /** Tracked. */
  line(key: LineKey): Line | undefined;
  /** Takes in the page before the first, or after the last. */
  addPage(number: number): Promise<void>;
  close(): void;
}

export interface PassageDeps {
  readonly conversation: Pick<Conversation, 'openPage'>;
  /** Something has changed there. */
  readonly onPage: (page: number) => void;
}

/** Without a page, until one is added. */
export function makePassage({ conversation, onPage }: PassageDeps): Passage {
  const fold = makeFold();
  const pages = new Map<number, OpenPage>();
  const [lines, setLines] = createSignal<readonly Line[]>([]);
  const [ticks, setTicks] = createStore<Partial<Record<EntryId, Tick>>>({});
  const [first, setFirst] = createSignal(Number.POSITIVE_INFINITY);

  function take(change: ConversationChange) {
    if (change.type === 'entries') for (const { entry } of change.entries) fold.add(entry);
    else if (change.type === 'removed') for (const { struct } of change.structs) fold.removed(struct);
    else if (change.type === 'ticks') setTicks(Object.fromEntries(change.ticks));
    setLines(fold.lines());
  }

  return {
    get lines() {
      return lines();
    },
    ticks,
    get beginning() {
      return first() === 0;
    },
    first,
    last: () => Math.max(...pages.keys()),
    line(key) {
      lines();
      return fold.line(key);
    },
    async addPage(number) {
      const page = conversation.openPage(number);
      pages.set(number, page);
      page.subscribe((change) => {
        batch(() => take(change));
        for (const changed of pagesOf(change)) onPage(changed);
      });
      await page.there;
      setFirst(Math.min(...pages.keys()));
    },
    close() {
      for (const page of pages.values()) page.close();
    },
  };
}
