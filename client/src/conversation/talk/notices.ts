/** What there is to say for a moment about what was just done: as the last line of the log, or in a band above it. */
import { createSignal, onCleanup, type Accessor } from 'solid-js';

export interface Notice {
  /** `line`: after the last line. `wrong`: something failed, in a band above the log. */
  readonly look: 'line' | 'wrong';
  readonly text: string;
  /** Address of the picture before a line. */
  readonly icon?: string | undefined;
}

export interface Notices {
  readonly current: Accessor<Notice | undefined>;
  /** What there is to say in that place. */
  shown(look: Notice['look']): Notice | undefined;
  /** In the place of what was said before. Gone by itself after some seconds. */
  say(notice: Notice): void;
  clear(): void;
}

const shownFor = 6_000;

export function createNotices(): Notices {
  const [current, setCurrent] = createSignal<Notice>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  function clear() {
    clearTimeout(timer);
    setCurrent(undefined);
  }

  return {
    current,
    shown(look) {
      const notice = current();
      return notice?.look === look ? notice : undefined;
    },
    say(notice) {
      clearTimeout(timer);
      setCurrent(notice);
      timer = setTimeout(clear, shownFor);
    },
    clear,
  };
}
