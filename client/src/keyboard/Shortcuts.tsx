/** Listens, wherever the focus is, for the keys that work everywhere, and shows the table of all keys. */
import { createSignal, lazy, onCleanup, Show } from 'solid-js';
import { isWriting, shortcutOf, stepPane } from './shortcuts.ts';
import type { Windows } from '../ui/index.ts';

const KeyboardTable = lazy(async () => ({
  default: (await import('./KeyboardTable.tsx')).KeyboardTable,
}));

export function Shortcuts(props: { readonly windows: Windows }) {
  const [tableShown, setTableShown] = createSignal(false);

  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented) return;
    const shortcut = shortcutOf(event, isWriting(event.target));
    // A dialog that waits for an answer keeps the keyboard.
    if (!shortcut || document.querySelector('dialog:modal')) return;
    event.preventDefault();
    switch (shortcut.type) {
      case 'table':
        setTableShown(true);
        break;
      case 'pane':
        stepPane(document, shortcut.step);
        break;
      case 'window': {
        const window = props.windows.list[shortcut.index];
        if (window) props.windows.focus(window.id);
      }
    }
  }

  // Before a list takes the letter for the beginning of a name.
  document.addEventListener('keydown', onKeyDown, { capture: true });
  onCleanup(() => document.removeEventListener('keydown', onKeyDown, { capture: true }));

  return (
    <Show when={tableShown()}>
      <KeyboardTable onClose={() => setTableShown(false)} />
    </Show>
  );
}
