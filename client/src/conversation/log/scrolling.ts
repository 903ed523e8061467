/** Keeps the log where the reader is: at its end while they are there, and still while older lines come in above. */
import { createSignal, onCleanup, type Accessor } from 'solid-js';
import type { LogWindow } from './logWindow.ts';

export interface Scrolling {
  /** Attaches to the element that scrolls. */
  attach(element: HTMLElement): void;
  /** The element that scrolls, once it is there. */
  readonly log: Accessor<HTMLElement | undefined>;
  /** Whether the reader stays at the end: new lines there are followed. */
  readonly atEnd: Accessor<boolean>;
  /** Whether the last line can be seen this very moment. */
  endInSight(): boolean;
  toEnd(): void;
  /** Goes to the new end, if the reader was at the old one. */
  follow(): void;
  /** Runs a change that adds or removes lines above what is in sight, and leaves what is in sight where it was. */
  keepPlace(change: () => void): void;
  /** Brings a line to the middle, unless all of it is in sight. */
  bring(key: string): void;
  /** Brings a line to the middle, and the keyboard to it. */
  toLine(key: string): void;
  inSight(key: string): boolean;
}

export interface ScrollingDeps {
  readonly window: Pick<LogWindow, 'hasNewest' | 'shrink' | 'fill'>;
  readonly onScroll: (place: { readonly nearTop: boolean; readonly nearEnd: boolean }) => void;
}

/** In px. */
const atEndWithin = 32;
const near = 240;

export function createScrolling({ window: shown, onScroll }: ScrollingDeps): Scrolling {
  const [log, setLog] = createSignal<HTMLElement>();
  /** Where the log was scrolled to when that was last looked at: who scrolls is heard of a frame later. */
  let knownTop = 0;
  const [atEnd, setAtEnd] = createSignal(true);
  const find = (key: string) => log()?.querySelector(`[data-line="${CSS.escape(key)}"]`);
  /** A window in the task bar has no height, and nothing of it is in sight. */
  const isShown = () => (log()?.clientHeight ?? 0) > 0;
  const below = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement) =>
    scrollHeight - scrollTop - clientHeight;

  function endInSight() {
    const element = log();
    return element !== undefined && isShown() && shown.hasNewest() && below(element) < atEndWithin;
  }

  function toEnd() {
    if (shown.hasNewest()) {
      scrollDown();
      return;
    }
    shown.shrink();
    // Asked for among other changes, the lines are drawn after all of them.
    queueMicrotask(scrollDown);
  }

  function scrollDown() {
    const element = log();
    if (!element) return;
    element.scrollTop = element.scrollHeight;
    knownTop = element.scrollTop;
    setAtEnd(true);
  }

  function follow() {
    const element = log();
    if (!element) return;
    if (atEnd() && shown.hasNewest() && element.scrollTop >= knownTop) toEnd();
    else setAtEnd(endInSight());
  }

  function keepPlace(change: () => void) {
    const element = log();
    const fromEnd = element ? element.scrollHeight - element.scrollTop : 0;
    change();
    if (element) element.scrollTop = element.scrollHeight - fromEnd;
  }

  function measure() {
    const element = log();
    if (!element) return;
    const { scrollTop } = element;
    // Where the log itself has scrolled to for a new line, which must not pay for a second look.
    if (atEnd() && shown.hasNewest() && scrollTop === knownTop && scrollTop >= near) return;
    if (!isShown()) return;
    // Whoever did not go up stays at the end, also where a band has just taken some of the room.
    const stays = atEnd() && shown.hasNewest() && scrollTop >= knownTop;
    knownTop = scrollTop;
    setAtEnd(stays || endInSight());
    onScroll({ nearTop: scrollTop < near, nearEnd: below(element) < near });
  }

  function center(key: string) {
    find(key)?.scrollIntoView({ block: 'center' });
    measure();
  }

  function boxes(key: string) {
    const line = find(key)?.getBoundingClientRect();
    const pane = log()?.getBoundingClientRect();
    return line && pane && pane.height > 0 ? { line, pane } : undefined;
  }

  return {
    attach(element) {
      setLog(element);
      element.addEventListener('scroll', measure, { passive: true });
      element.addEventListener('keydown', (event) => {
        // The end is that of the conversation, however far up the lines are that are shown.
        if (event.key !== 'End' || shown.hasNewest()) return;
        event.preventDefault();
        toEnd();
      });
      // A window that grows, shrinks or comes back out of the task bar stays at its end. What it opened with may be too
      // little for its height, which is known only now, before anything of it is on the screen.
      const observer = new ResizeObserver(() => {
        if (isShown()) keepPlace(() => shown.fill(element.clientHeight));
        if (atEnd()) toEnd();
      });
      observer.observe(element);
      // A picture that comes later than its line makes room for itself.
      element.addEventListener('load', () => atEnd() && toEnd(), { capture: true });
      onCleanup(() => observer.disconnect());
    },
    log,
    atEnd,
    endInSight,
    toEnd,
    follow,
    keepPlace,
    bring(key) {
      const at = boxes(key);
      if (!at || at.line.top < at.pane.top || at.line.bottom > at.pane.bottom) center(key);
    },
    toLine(key) {
      center(key);
      const article = find(key)?.querySelector<HTMLElement>('[role=article], article');
      article?.focus({ preventScroll: true });
    },
    inSight(key) {
      const at = boxes(key);
      return at !== undefined && at.line.bottom > at.pane.top && at.line.top < at.pane.bottom;
    },
  };
}
