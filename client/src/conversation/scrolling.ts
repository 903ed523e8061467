/** Keeps the log where the reader is: at its end while they are there, and still while older lines come in above. */
import { createSignal, onCleanup, type Accessor } from 'solid-js';

export interface Scrolling {
  /** Attaches to the element that scrolls. */
  attach(element: HTMLElement): void;
  /** Whether the last line is in sight. */
  readonly atEnd: Accessor<boolean>;
  toEnd(): void;
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
  const [atEnd, setAtEnd] = createSignal(true);
  const find = (key: string) => log?.querySelector(`[data-line="${CSS.escape(key)}"]`);

  function toEnd() {
    if (log) log.scrollTop = log.scrollHeight;
    setAtEnd(true);
  }

  function measure() {
    // A window in the task bar has no height, and is not read.
    if (!log || log.clientHeight === 0) return;
    setAtEnd(log.scrollHeight - log.scrollTop - log.clientHeight < nearEnd);
    onScroll({ nearTop: log.scrollTop < nearTop });
  }

  return {
    attach(element) {
      log = element;
      element.addEventListener('scroll', measure, { passive: true });
      // A window that grows, shrinks or comes back out of the task bar stays at its end.
      const observer = new ResizeObserver(() => atEnd() && toEnd());
      observer.observe(element);
      onCleanup(() => observer.disconnect());
    },
    atEnd,
    toEnd,
    keepPlace(change) {
      const fromEnd = log ? log.scrollHeight - log.scrollTop : 0;
      change();
      if (log) log.scrollTop = log.scrollHeight - fromEnd;
    },
    toLine: (key) => find(key)?.scrollIntoView({ block: 'center' }),
    inSight(key) {
      const line = find(key)?.getBoundingClientRect();
      const pane = log?.getBoundingClientRect();
      return Boolean(
        line && pane && pane.height > 0 && line.bottom > pane.top && line.top < pane.bottom,
      );
    },
  };
}
