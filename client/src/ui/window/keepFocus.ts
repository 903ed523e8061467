/**
 * Where the keyboard goes when what had it is taken away – a dialog that was answered, a menu, a line: back to where
 * it was before, else to the window in front. The browser would leave it nowhere.
 */
const remembered = 8;

/** `front`: the frame of the window in front. Answers with how to stop. */
export function keepFocus(root: HTMLElement, front: () => HTMLElement | null): () => void {
  /** The latest last. */
  let visited: HTMLElement[] = [];

  function remember(event: FocusEvent) {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    visited = [...visited.filter((other) => other !== target && other.isConnected), target].slice(
      -remembered,
    );
  }

  /** Only for what is gone: whoever puts the focus away by a click or a tap means it. */
  function bringBack() {
    const { activeElement } = document;
    if (visited.at(-1)?.isConnected !== false) return;
    if (activeElement && activeElement !== document.body) return;
    const target = visited.findLast((element) => element.isConnected && element.checkVisibility());
    (target ?? front())?.focus({ preventScroll: true });
  }

  const observer = new MutationObserver(bringBack);
  observer.observe(root, { childList: true, subtree: true });
  root.addEventListener('focusin', remember);
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', remember);
  };
}
