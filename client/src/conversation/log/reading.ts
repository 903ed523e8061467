/** Notices what the person has seen: the end of the log, and late lines wherever they stand. */
import { createEffect, on, onCleanup } from 'solid-js';
import type { ConversationProjection } from '../../projection/index.ts';
import type { Scrolling } from './scrolling.ts';

/** In ms: nothing is seen before it is drawn, and noting it must not make that later. */
const seenAfter = 50;

export interface ReadingDeps {
  readonly conversation: ConversationProjection;
  readonly scrolling: Scrolling;
  /** The window is in front, of a page that has the focus. */
  readonly active: () => boolean;
}

export interface Reading {
  /** To be called whenever something else came into sight. */
  look(): void;
}

export function createReading({ conversation, scrolling, active }: ReadingDeps): Reading {
  const { view } = conversation;

  function look() {
    if (!active()) return;
    for (const key of view.unseen) if (scrolling.inSight(key)) conversation.see(key);
    if (view.lines.length > 0 && scrolling.endInSight()) conversation.markRead();
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  function lookSoon() {
    timer ??= setTimeout(() => {
      timer = undefined;
      look();
    }, seenAfter);
  }

  createEffect(
    on([active, () => view.lines, () => view.unread, () => view.unseen, scrolling.atEnd], lookSoon),
  );
  onCleanup(() => clearTimeout(timer));
  return { look };
}
