/** The emoticons that everybody has: those used last, all, or what a search found; before them what is pinned. */
import { createMemo, createSignal } from 'solid-js';
import type { Locale } from '../../i18n/index.ts';
import { createEmojiNames } from '../emoji/index.ts';
import { Emoji } from '../Emoji.tsx';
import { Emoticon } from '../Emoticon.tsx';
import { createPinMenu, SearchedGrid, type PinWords, type Section } from '../grid/index.ts';
import { emoticonOf, type EmoticonId } from '../table.ts';
import { pinOf, readPins, type Pickable, type Pins } from './pinned.ts';
import { Preview } from './Preview.tsx';
import { search, shown } from './search.ts';

export interface PickerWords extends PinWords {
  /** Accessible name of the whole. */
  readonly label: string;
  readonly search: string;
  readonly pinned: string;
  readonly recent: string;
  readonly all: string;
  readonly found: string;
  readonly nothingFound: string;
}

export interface OursTabProps {
  readonly words: PickerWords;
  readonly locale: Locale;
  /** The last used, the newest first. */
  readonly recent: readonly EmoticonId[];
  /** Absent: nothing can be pinned here. */
  readonly pins?: Pins | undefined;
  /** With the code to write, or an emoji that was pinned. */
  readonly onPick: (code: string, id?: EmoticonId) => void;
}

const oursOf = (id: EmoticonId): Pickable => ({ type: 'ours', emoticon: emoticonOf(id) });
const all = shown.map(({ id }) => oursOf(id));

export function OursTab(props: OursTabProps) {
  const [typed, setTyped] = createSignal('');
  const [looked, setLooked] = createSignal(oursOf('smile'));
  const menu = createPinMenu(props);
  const pinned = createMemo(() => readPins(props.pins?.all() ?? []));
  const emojiName = createEmojiNames(
    () => pinned().some(({ type }) => type === 'emoji'),
    () => props.locale,
  );

  /** Nothing while nothing is searched for. */
  const found = createMemo(() =>
    typed().trim() ? search(typed()).map(({ id }) => oursOf(id)) : undefined,
  );
  const sections = createMemo((): readonly Section<Pickable>[] => {
    const { words, recent } = props;
    const asked = found();
    if (asked) return [{ title: words.found, items: asked }];
    return [
      { title: words.pinned, items: pinned() },
      { title: words.recent, items: recent.map(oursOf) },
      { title: words.all, items: all },
    ];
  });
  const filled = () => sections().filter(({ items }) => items.length > 0);

  const nameOf = (item: Pickable) =>
    item.type === 'ours' ? item.emoticon.name[props.locale] : emojiName(item.text);
  const labelOf = (item: Pickable) =>
    item.type === 'ours' ? `${nameOf(item)} ${item.emoticon.codes[0]}` : nameOf(item);

  function find(text: string) {
    setTyped(text);
    const first = found()?.[0];
    if (first) setLooked(first);
  }

  function pick(item: Pickable) {
    if (item.type === 'ours') props.onPick(item.emoticon.codes[0], item.emoticon.id);
    else props.onPick(item.text);
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
        nameOf={labelOf}
        draw={(item) => <Drawn item={item} name={nameOf(item)} locale={props.locale} />}
        onLook={setLooked}
        onMenu={props.pins && ((item, at) => menu.ask({ pin: pinOf(item), name: nameOf(item), at }))}
        onPick={pick}
      />
      <Preview item={looked()} name={nameOf(looked())} locale={props.locale} />
      <menu.PinMenu />
    </>
  );
}

function Drawn(props: { readonly item: Pickable; readonly name: string; readonly locale: Locale }) {
  const { item } = props;
  if (item.type === 'emoji') return <Emoji text={item.text} name={props.name} />;
  const { id, codes } = item.emoticon;
  return (
    <>
      <Emoticon id={id} code={codes[0]} locale={props.locale} />
      <span class="emoticon-cell-code">{codes[0]}</span>
    </>
  );
}
