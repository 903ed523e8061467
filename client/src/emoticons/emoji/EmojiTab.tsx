/** The emoji of Unicode in the picker: one group of them at a time, or what a search found. */
import { createMemo, createResource, createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { ChoiceGrid, Spinner } from '../../ui/index.ts';
import { SearchedGrid } from '../picker/index.ts';
import { findEmoji, loadEmoji, type EmojiGroup } from './emoji.ts';
import './emoji.css';

/** As many as are looked through at a glance. */
const mostFound = 64;

export function EmojiTab(props: { readonly onPick: (emoji: string) => void }) {
  const { locale } = useI18n();
  const [groups] = createResource(locale, loadEmoji);
  return (
    <Show when={groups()} fallback={<Spinner />}>
      {(loaded) => <EmojiGroups groups={loaded()} onPick={props.onPick} />}
    </Show>
  );
}

interface EmojiGroupsProps {
  readonly groups: readonly EmojiGroup[];
  readonly onPick: (emoji: string) => void;
}

function EmojiGroups(props: EmojiGroupsProps) {
  const { t } = useI18n();
  const [typed, setTyped] = createSignal('');
  const [open, setOpen] = createSignal('0');
  const found = createMemo(() =>
    typed().trim() ? findEmoji(props.groups, typed(), mostFound) : undefined,
  );
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
      draw={({ text, name }) => (
        <span class="emoji" title={name}>
          {text}
        </span>
      )}
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
        draw={({ id }) => <span class="emoji">{props.groups[Number(id)]?.emoji[0]?.text}</span>}
      />
    </SearchedGrid>
  );
}
