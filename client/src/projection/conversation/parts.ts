/**
 * Which part of a conversation its reader is at. Who goes far up gets the page there, with those between left out; who reads
 * down from there to the newest lines is at these again, with all that they have read.
 */
import type { Line, LineKey } from '#protocol';
import { createSignal } from 'solid-js';
import type { Conversation } from '../../sync/index.ts';
import { makeOnce } from './once.ts';
import { makePassage, type Passage } from './passage.ts';
import type { ConversationProjection, Part } from './view.ts';

export type Parts = Pick<
  ConversationProjection,
  'loadOlder' | 'loadNewer' | 'goToPage' | 'goToNewest'
> & {
  /** Tracked. */
  current(): Part;
  /** A line further up, where the reader is there. Tracked. */
  line(key: LineKey): Line | undefined;
};

export interface PartsDeps {
  readonly conversation: Pick<Conversation, 'newestPage' | 'openPage'>;
  readonly newest: Part;
  /** Of the newest part. */
  readonly oldestPage: () => number;
  /** Takes a page into the newest part. */
  readonly loadOlder: () => Promise<void>;
  /** Something has changed on a page further up. */
  readonly onPage: (page: number) => void;
}

export function makeParts({ conversation, newest, oldestPage, loadOlder, onPage }: PartsDeps): Parts {
  const [passage, setPassage] = createSignal<Passage>();
  /** Counts where the reader went: who comes to a page that they have left again shows it no more. */
  let goings = 0;

  function show(next: Passage | undefined) {
    goings += 1;
    passage()?.close();
    setPassage(next);
  }

  const older = makeOnce(async () => {
    const shown = passage();
    const part = shown ?? newest;
    if (part.beginning) return;
    await (shown ? shown.addPage(shown.first() - 1) : loadOlder());
  });

  const newer = makeOnce(async () => {
    const shown = passage();
    if (!shown) return;
    const next = shown.last() + 1;
    const last = await conversation.newestPage();
    if (passage() !== shown) return;
    if (next < oldestPage() && next <= last) await shown.addPage(next);
    else {
      while (oldestPage() > shown.first() && !newest.beginning) await loadOlder();
      if (passage() === shown) show(undefined);
    }
  });

  return {
    current: () => passage() ?? newest,
    line: (key) => passage()?.line(key),
    loadOlder: older.ask,
    loadNewer: newer.ask,
    async goToPage(page) {
      const next = makePassage({ conversation, onPage });
      goings += 1;
      const going = goings;
      await next.addPage(page);
      if (going === goings) show(next);
      else next.close();
    },
    goToNewest: () => show(undefined),
  };
}
