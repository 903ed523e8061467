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
  /** Brings this line before the reader's eyes; the keyboard stays where it is. False where it is not on this device. */
  bring(key: LineKey): Promise<boolean>;
  /** The same, and the keyboard goes with it. */
  to(key: LineKey): Promise<boolean>;
  /** To the first of those that came late. */
  toLate(): Promise<void>;
}

export function createGoing({ conversation, window, scrolling }: GoingDeps): Going {
  const { view } = conversation;

  async function draw(key: LineKey): Promise<boolean> {
    const place = () => view.lines.findIndex((line) => line.key === key);
    while (place() < 0 && !view.beginning) await conversation.loadOlder();
    if (place() < 0) return false;
    window.reach(place());
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
    async bring(key) {
      const isThere = await draw(key);
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
