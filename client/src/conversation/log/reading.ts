/** Notices what the person has seen: the end of the log, and late lines wherever they stand. */
import { createEffect } from 'solid-js';
import type { ConversationProjection } from '../../projection/index.ts';
import type { Scrolling } from './scrolling.ts';

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

  createEffect(look);
  return { look };
}
