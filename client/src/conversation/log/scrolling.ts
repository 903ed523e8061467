/** Keeps the log where the reader is: at its end while they are there, and still while older lines come in above. */
import { createSignal, onCleanup, type Accessor } from 'solid-js';

export interface Scrolling {
  /** Attaches to the element that scrolls. */
  attach(element: HTMLElement): void;
  /** Whether the reader stays at the end: new lines there are followed. */
  readonly atEnd: Accessor<boolean>;
  /** Whether the last line can be seen this very moment. */
  endInSight(): boolean;
  toEnd(): void;
  /** Goes to the new end, if the reader was at the old one. */
  follow(): void;
  /** Runs a change that adds or removes lines above what is in sight, and leaves what is in sight where it was. */
  keepPlace(change: () => void): void;
  toLine(key: string): void;
  inSight(key: string): boolean;
}

export interface ScrollingDeps {
  readonly onScroll: (place: { readonly nearTop: boolean }) => void;
}

/** In px. */
const nearEnd = 32;
const nearTop = 240;

export function createScrolling({ onScroll }: ScrollingDeps): Scrolling {
  let log: HTMLElement | undefined;
  /** Where the log was scrolled to when that was last looked at: who scrolls is heard of a frame later. */
  let knownTop = 0;
  const [atEnd, setAtEnd] = createSignal(true);
  const find = (key: string) => log?.querySelector(`[data-line="${CSS.escape(key)}"]`);
  /** A window in the task bar has no height, and nothing of it is in sight. */
  const isShown = () => (log?.clientHeight ?? 0) > 0;
  const endInSight = () =>
    log !== undefined && isShown() && log.scrollHeight - log.scrollTop - log.clientHeight < nearEnd;

  function toEnd() {
    if (!log) return;
    log.scrollTop = log.scrollHeight;
    knownTop = log.scrollTop;
    setAtEnd(true);
  }

  function follow() {
    if (!log) return;
    if (atEnd() && log.scrollTop >= knownTop) toEnd();
    else setAtEnd(endInSight());
  }

  function measure() {
    if (!log || !isShown()) return;
    knownTop = log.scrollTop;
    setAtEnd(endInSight());
    onScroll({ nearTop: log.scrollTop < nearTop });
  }

  return {
    attach(element) {
      log = element;
      element.addEventListener('scroll', measure, { passive: true });
      // A window that grows, shrinks or comes back out of the task bar stays at its end.
      const observer = new ResizeObserver(() => atEnd() && toEnd());
      observer.observe(element);
      // A picture that comes later than its line makes room for itself.
      element.addEventListener('load', () => atEnd() && toEnd(), { capture: true });
      onCleanup(() => observer.disconnect());
    },
    atEnd,
    endInSight,
    toEnd,
    follow,
    keepPlace(change) {
      const fromEnd = log ? log.scrollHeight - log.scrollTop : 0;
      change();
      if (log) log.scrollTop = log.scrollHeight - fromEnd;
    },
    toLine(key) {
      const line = find(key);
      line?.scrollIntoView({ block: 'center' });
      measure();
      const article = line?.querySelector<HTMLElement>('[role=article], article');
      article?.focus({ preventScroll: true });
    },
    inSight(key) {
      const line = find(key)?.getBoundingClientRect();
      const pane = log?.getBoundingClientRect();
      return Boolean(
        line && pane && pane.height > 0 && line.bottom > pane.top && line.top < pane.bottom,
      );
    },
  };
}
