/** The emoji of Unicode in the picker: one group of them at a time, or what a search found. */
import { createMemo, createResource, createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { ChoiceGrid, Spinner } from '../../ui/index.ts';
import { Emoji } from '../Emoji.tsx';
import { createPinMenu, SearchedGrid } from '../grid/index.ts';
import type { Pins } from '../picker/index.ts';
import { findEmoji, loadEmoji, type EmojiGroup } from './emoji.ts';
import './emoji.css';

/** As many as are looked through at a glance. */
const mostFound = 64;

export interface EmojiTabProps {
  readonly pins: Pins;
  readonly onPick: (emoji: string) => void;
}

export function EmojiTab(props: EmojiTabProps) {
  const { locale } = useI18n();
  const [groups] = createResource(locale, loadEmoji);
  return (
    <Show when={groups()} fallback={<Spinner />}>
      {(loaded) => <EmojiGroups groups={loaded()} {...props} />}
    </Show>
  );
}

interface EmojiGroupsProps extends EmojiTabProps {
  readonly groups: readonly EmojiGroup[];
}

function EmojiGroups(props: EmojiGroupsProps) {
  const { t } = useI18n();
  const [typed, setTyped] = createSignal('');
  const [open, setOpen] = createSignal('0');
  const found = createMemo(() =>
    typed().trim() ? findEmoji(props.groups, typed(), mostFound) : undefined,
  );
  const menu = createPinMenu({
    pins: props.pins,
    get words() {
      return { pin: t('emoticons.pin'), unpin: t('emoticons.unpin'), pinsFull: t('emoticons.pinsFull') };
    },
  });
  const sections = () => {
    const group = props.groups[Number(open())];
    const asked = found();
    const section = asked
      ? { title: t('emoticons.found'), items: asked }
      : { title: group?.name ?? '', items: group?.emoji ?? [] };
    return section.items.length > 0 ? [section] : [];
  };

  return (
    <SearchedGrid
      label={t('emoji.title')}
      searchWord={t('emoticons.search')}
      nothingFound={t('emoji.nothingFound')}
      typed={typed()}
      onType={setTyped}
      sections={sections()}
      nameOf={({ name }) => name}
      draw={({ text, name }) => <Emoji text={text} name={name} />}
      onMenu={({ text, name }, at) => menu.ask({ pin: text, name, at })}
      onPick={({ text }) => props.onPick(text)}
    >
      <ChoiceGrid
        class="emoji-groups"
        label={t('emoji.groups')}
        choices={props.groups.map(({ name }, place) => ({ id: String(place), name }))}
        value={open()}
        onChange={(place) => {
          setTyped('');
          setOpen(place);
        }}
        draw={({ id }) => <Emoji text={props.groups[Number(id)]?.emoji[0]?.text ?? ''} />}
      />
      <menu.PinMenu />
    </SearchedGrid>
  );
}
