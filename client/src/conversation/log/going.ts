/** Where in a conversation the reader goes, from wherever they are: to earlier and later lines, and to one of them. */
import type { LineKey } from '#protocol';
import type { ConversationProjection } from '../../projection/index.ts';
import type { LogWindow } from './logWindow.ts';
import type { Scrolling } from './scrolling.ts';

export interface GoingDeps {
  readonly conversation: ConversationProjection;
  readonly window: LogWindow;
  readonly scrolling: Scrolling;
}

export interface Going {
  earlier(): Promise<void>;
  later(): Promise<void>;
  /** Brings this line of this page before the reader's eyes; the keyboard stays where it is. False where it is there no more. */
  bring(key: LineKey, page: number): Promise<boolean>;
  /** Brings this line before the reader's eyes, and the keyboard to it. False where it is not on this device. */
  to(key: LineKey): Promise<boolean>;
  /** To the first of those that came late. */
  toLate(): Promise<void>;
}

export function createGoing({ conversation, window, scrolling }: GoingDeps): Going {
  const { view } = conversation;

  const lines = () => conversation.part().lines;
  const place = (key: LineKey) => lines().findIndex((line) => line.key === key);

  /** Reads back to it, where its page is not known. */
  async function draw(key: LineKey, page?: number): Promise<boolean> {
    if (place(key) < 0) {
      if (view.lines.some((line) => line.key === key)) window.shrink();
      else if (page !== undefined) await conversation.goToPage(page);
      else while (place(key) < 0 && !conversation.part().beginning) await conversation.loadOlder();
    }
    if (place(key) < 0) return false;
    window.reach(place(key));
    return true;
  }

  async function to(key: LineKey) {
    const isThere = await draw(key);
    if (isThere) scrolling.toLine(key);
    return isThere;
  }

  return {
    async earlier() {
      if (window.first() === 0) await conversation.loadOlder();
      if (window.first() > 0) scrolling.keepPlace(window.grow);
    },
    async later() {
      const end = window.end();
      if (end === lines().length) await conversation.loadNewer();
      // Who scrolls asks many times while a page is on its way.
      if (end === window.end()) window.growDown();
    },
    async bring(key, page) {
      const isThere = await draw(key, page);
      if (isThere) scrolling.bring(key);
      return isThere;
    },
    to,
    async toLate() {
      const [key] = view.unseen;
      if (key !== undefined) await to(key);
    },
  };
}
