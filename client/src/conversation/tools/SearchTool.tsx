/** The button that opens the search in this conversation, and the keys that do so from anywhere in its window. */
import { onCleanup, onMount } from 'solid-js';
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { ToolbarButton } from '../../ui/index.ts';
import { useTalk } from '../talk/index.ts';

/** On a Mac, Ctrl and F moves the cursor. */
const commandKey = /\bMac OS X\b/.test(navigator.userAgent) ? 'metaKey' : 'ctrlKey';

export function SearchTool() {
  const { t } = useI18n();
  const { searching } = useTalk();
  let button!: HTMLButtonElement;

  /** Elsewhere the keys are the browser's; so they are in the tabs of other conversations, and while a dialog asks something. */
  const isHere = (target: EventTarget | null) =>
    target instanceof Node &&
    button.closest('.frame')?.contains(target) === true &&
    button.checkVisibility() &&
    document.querySelector('dialog:modal') === null;

  function onKeyDown(event: KeyboardEvent) {
    const { key, altKey, shiftKey, isComposing, target } = event;
    if (key.toLowerCase() !== 'f' || !event[commandKey] || altKey || shiftKey || isComposing) return;
    if (event.defaultPrevented || !isHere(target)) return;
    event.preventDefault();
    searching.ask();
  }

  onMount(() => document.addEventListener('keydown', onKeyDown));
  onCleanup(() => document.removeEventListener('keydown', onKeyDown));

  return (
    <ToolbarButton
      ref={button}
      icon={icons.search}
      label={t('search.tool')}
      aria-expanded={searching.open()}
      onClick={() => (searching.open() ? searching.close() : searching.ask())}
    />
  );
}
