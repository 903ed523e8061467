/** Every emoticon with its code, to pick one: opens when mounted, answers with what was picked, asks to be closed. */
import { createMemo, createSignal, onMount, Show, Suspense, type JSX } from 'solid-js';
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
  /** Somebody's own, on a tab beside the others. */
  readonly mine?:
    | { readonly label: string; readonly view: (pick: (code: string) => void) => JSX.Element }
    | undefined;
  /** With the code to write. */
  readonly onPick: (code: string, id?: EmoticonId) => void;
  readonly onClose: () => void;
}

export function EmoticonPicker(props: EmoticonPickerProps) {
  let picker!: HTMLDivElement;
  const before = document.activeElement;
  const [typed, setTyped] = createSignal('');
  const [mine, showMine] = createSignal(false);
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

  function pick(code: string, id?: EmoticonId) {
    leave();
    props.onPick(code, id);
  }
  const pickOurs = ({ codes, id }: Emoticon) => pick(codes[0], id);

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
    if (event.key === 'Enter' && first) pickOurs(first);
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
      <Show when={props.mine}>
        {(own) => <Tabs all={props.words.all} own={own().label} mine={mine()} onChange={showMine} />}
      </Show>
      <Show
        when={mine() && props.mine}
        fallback={
          <>
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
                  onPick={pickOurs}
                />
              </Show>
            </div>
            <Preview emoticon={looked()} locale={props.locale} />
          </>
        }
      >
        {(own) => (
          <div class="emoticon-picker-all" role="tabpanel" aria-label={own().label}>
            <Suspense>{own().view(pick)}</Suspense>
          </div>
        )}
      </Show>
    </div>
  );
}

interface TabsProps {
  readonly all: string;
  readonly own: string;
  /** The second is open. */
  readonly mine: boolean;
  readonly onChange: (mine: boolean) => void;
}

function Tabs(props: TabsProps) {
  let tabs!: HTMLDivElement;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    props.onChange(!props.mine);
    tabs.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }

  const Tab = (tab: { readonly label: string; readonly mine: boolean }) => (
    <button
      type="button"
      class="emoticon-tab"
      role="tab"
      aria-selected={props.mine === tab.mine}
      tabindex={props.mine === tab.mine ? 0 : -1}
      onClick={() => props.onChange(tab.mine)}
    >
      {tab.label}
    </button>
  );

  return (
    <div class="emoticon-tabs" role="tablist" ref={tabs} onKeyDown={onKeyDown}>
      <Tab label={props.all} mine={false} />
      <Tab label={props.own} mine />
    </div>
  );
}
