/** Notices what the person has seen: the end of the log, and late lines wherever they stand. */
import { createEffect, on, onCleanup } from 'solid-js';
import type { ConversationProjection } from '../../projection/index.ts';
import type { Scrolling } from './scrolling.ts';

/** In ms: a window that opens has its lines by then, and an own line is drawn before the others are told that it was seen. */
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
    on([active, () => view.lines, () => view.unread, () => view.unseen, scrolling.atEnd], () => {
      // What is being read must not be shown as unread for a moment.
      if (view.unread > 0) look();
      lookSoon();
    }),
  );
  onCleanup(() => clearTimeout(timer));
  return { look };
}
