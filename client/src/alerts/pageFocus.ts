/** Whether the person looks at this page: it is in sight and has the keyboard. */
import { createSignal, onCleanup, type Accessor } from 'solid-js';

export function createPageFocus(): Accessor<boolean> {
  const read = () => document.visibilityState === 'visible' && document.hasFocus();
  const [focused, setFocused] = createSignal(read());
  const listening = new AbortController();
  const { signal } = listening;
  const update = () => setFocused(read());
  window.addEventListener('focus', update, { signal });
  window.addEventListener('blur', update, { signal });
  document.addEventListener('visibilitychange', update, { signal });
  onCleanup(() => listening.abort());
  return focused;
}
