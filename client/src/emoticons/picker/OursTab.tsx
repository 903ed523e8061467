/** The emoticons that everybody has: pinned ones, those used last, all; or what a search found. */
import { createMemo, createSignal, Show } from 'solid-js';
import type { Locale } from '../../i18n/index.ts';
import { Menu, type Box } from '../../ui/index.ts';
import { Emoticon as EmoticonView } from '../Emoticon.tsx';
import { emoticonOf, type Emoticon, type EmoticonId } from '../table.ts';
import type { Section } from './PickerGrid.tsx';
import { Preview } from './Preview.tsx';
import { search, shown } from './search.ts';
import { SearchedGrid } from './SearchedGrid.tsx';

export interface PickerWords {
  /** Accessible name of the whole. */
  readonly label: string;
  readonly search: string;
  readonly pinned: string;
  readonly recent: string;
  readonly all: string;
  readonly found: string;
  readonly nothingFound: string;
  readonly pin: string;
  readonly unpin: string;
}

export interface OursTabProps {
  readonly words: PickerWords;
  readonly locale: Locale;
  readonly pinned?: readonly EmoticonId[] | undefined;
  /** The last used, the newest first. */
  readonly recent: readonly EmoticonId[];
  /** Pins it, or takes it out of the pinned ones. Absent: nothing can be pinned here. */
  readonly onPin?: ((id: EmoticonId) => void) | undefined;
  readonly onPick: (code: string, id: EmoticonId) => void;
}

export function OursTab(props: OursTabProps) {
  const [typed, setTyped] = createSignal('');
  const [looked, setLooked] = createSignal(emoticonOf('smile'));
  const [menu, setMenu] = createSignal<{ readonly emoticon: Emoticon; readonly at: Box }>();

  /** Nothing while nothing is searched for. */
  const found = createMemo(() => (typed().trim() ? search(typed()) : undefined));
  const sections = createMemo((): readonly Section<Emoticon>[] => {
    const { words, recent, pinned = [] } = props;
    const asked = found();
    if (asked) return [{ title: words.found, items: asked }];
    return [
      { title: words.pinned, items: pinned.map((id) => emoticonOf(id)) },
      { title: words.recent, items: recent.map((id) => emoticonOf(id)) },
      { title: words.all, items: shown },
    ];
  });
  const filled = () => sections().filter(({ items }) => items.length > 0);
  const isPinned = (id: EmoticonId) => props.pinned?.includes(id) ?? false;

  function find(text: string) {
    setTyped(text);
    const first = found()?.[0];
    if (first) setLooked(first);
  }

  return (
    <>
      <SearchedGrid
        label={props.words.label}
        searchWord={props.words.search}
        nothingFound={props.words.nothingFound}
        typed={typed()}
        onType={find}
        sections={filled()}
        nameOf={({ name, codes }) => `${name[props.locale]} ${codes[0]}`}
        draw={({ id, codes }) => (
          <>
            <EmoticonView id={id} code={codes[0]} locale={props.locale} />
            <span class="emoticon-cell-code">{codes[0]}</span>
          </>
        )}
        onLook={setLooked}
        onMenu={props.onPin && ((emoticon, at) => setMenu({ emoticon, at }))}
        onPick={({ codes, id }) => props.onPick(codes[0], id)}
      />
      <Preview emoticon={looked()} locale={props.locale} />
      <Show when={menu()} keyed>
        {({ emoticon, at }) => (
          <Menu
            label={emoticon.name[props.locale]}
            anchor={at}
            items={[{ id: 'pin', label: isPinned(emoticon.id) ? props.words.unpin : props.words.pin }]}
            onPick={() => props.onPin?.(emoticon.id)}
            onClose={() => setMenu(undefined)}
          />
        )}
      </Show>
    </>
  );
}
