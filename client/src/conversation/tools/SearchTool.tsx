/** The button that opens the search in this conversation, and the keys that do so from anywhere in its window. */
import { onCleanup, onMount } from 'solid-js';
import { icons } from '../../art/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { ToolbarButton } from '../../ui/index.ts';
import { useTalk } from '../talk/index.ts';
import { asksToSearch } from './searchKey.ts';

const onMac = /\bMac OS X\b/.test(navigator.userAgent);

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
    if (event.defaultPrevented || !asksToSearch(event, onMac) || !isHere(event.target)) return;
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
