/** Every emoticon with its code, to pick one: opens when mounted, answers with what was picked, asks to be closed. */
import { createMemo, createSignal, onMount, Show } from 'solid-js';
import type { Locale } from '../../i18n/index.ts';
import { openBeside, TextField, type Box } from '../../ui/index.ts';
import { emoticonOf, type Emoticon, type EmoticonId } from '../table.ts';
import { EmoticonGrid, type Section } from './EmoticonGrid.tsx';
import { Preview } from './Preview.tsx';
import { search, shown } from './search.ts';
import './picker.css';

export interface PickerWords {
  /** Accessible name of the whole. */
  readonly label: string;
  readonly search: string;
  readonly recent: string;
  readonly all: string;
  readonly found: string;
  readonly nothingFound: string;
}

export interface EmoticonPickerProps {
  readonly words: PickerWords;
  readonly locale: Locale;
  /** The last used, the newest first. */
  readonly recent: readonly EmoticonId[];
  /** What the picker belongs to, in viewport pixels. */
  readonly anchor: Box;
  /** With the code to write. */
  readonly onPick: (code: string, id: EmoticonId) => void;
  readonly onClose: () => void;
}

export function EmoticonPicker(props: EmoticonPickerProps) {
  let picker!: HTMLDivElement;
  const before = document.activeElement;
  const [typed, setTyped] = createSignal('');
  const [looked, setLooked] = createSignal(emoticonOf('smile'));

  /** Nothing while nothing is searched for. */
  const found = createMemo(() => (typed().trim() ? search(typed()) : undefined));
  const sections = createMemo((): readonly Section[] => {
    const { words, recent } = props;
    const asked = found();
    if (asked) return [{ title: words.found, emoticons: asked }];
    return [
      { title: words.recent, emoticons: recent.map((id) => emoticonOf(id)) },
      { title: words.all, emoticons: shown },
    ];
  });
  const filled = () => sections().filter(({ emoticons }) => emoticons.length > 0);

  function find(text: string) {
    setTyped(text);
    const first = found()?.[0];
    if (first) setLooked(first);
  }

  function leave() {
    if (before instanceof HTMLElement) before.focus();
    props.onClose();
  }

  function pick(emoticon: Emoticon) {
    leave();
    props.onPick(emoticon.codes[0], emoticon.id);
  }

  onMount(() => {
    openBeside(picker, props.anchor);
    picker.querySelector('input')?.focus();
  });

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave();
  }

  function onSearchKey(event: KeyboardEvent) {
    if (event.isComposing) return;
    const first = found()?.[0];
    if (event.key === 'Enter' && first) pick(first);
    else if (event.key === 'ArrowDown') picker.querySelector<HTMLElement>('[role=gridcell]')?.focus();
    else return;
    event.preventDefault();
  }

  return (
    <div
      class="emoticon-picker"
      role="dialog"
      aria-label={props.words.label}
      popover="auto"
      ref={picker}
      onKeyDown={onKeyDown}
      onToggle={(event: ToggleEvent) => event.newState === 'closed' && props.onClose()}
    >
      <TextField
        label={props.words.search}
        labelHidden
        placeholder={props.words.search}
        value={typed()}
        onInput={find}
        onKeyDown={onSearchKey}
        autocomplete="off"
        enterkeyhint="done"
      />
      <div class="emoticon-picker-all">
        <Show
          when={filled().length > 0}
          fallback={
            <p class="emoticon-picker-nothing" role="status">
              {props.words.nothingFound}
            </p>
          }
        >
          <EmoticonGrid
            label={props.words.label}
            sections={filled()}
            locale={props.locale}
            onLook={setLooked}
            onPick={pick}
          />
        </Show>
      </div>
      <Preview emoticon={looked()} locale={props.locale} />
    </div>
  );
}
