/** The emoji of Unicode in the picker: one group of them at a time, or what a search found. */
import { createMemo, createResource, createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/index.ts';
import { ChoiceGrid, Spinner, TextField } from '../../ui/index.ts';
import { PickerGrid } from '../picker/index.ts';
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
  let all!: HTMLDivElement;
  const [typed, setTyped] = createSignal('');
  const [open, setOpen] = createSignal('0');
  const found = createMemo(() =>
    typed().trim() ? findEmoji(props.groups, typed(), mostFound) : undefined,
  );
  const section = () => {
    const group = props.groups[Number(open())];
    const asked = found();
    if (asked) return { title: t('emoticons.found'), items: asked };
    return { title: group?.name ?? '', items: group?.emoji ?? [] };
  };

  function onSearchKey(event: KeyboardEvent) {
    if (event.isComposing) return;
    const first = found()?.[0];
    if (event.key === 'Enter' && first) props.onPick(first.text);
    else if (event.key === 'ArrowDown') all.querySelector<HTMLElement>('[role=gridcell]')?.focus();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <TextField
        label={t('emoticons.search')}
        labelHidden
        placeholder={t('emoticons.search')}
        value={typed()}
        onInput={setTyped}
        onKeyDown={onSearchKey}
        autocomplete="off"
        enterkeyhint="done"
      />
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
      <div class="emoticon-picker-all" ref={all}>
        <Show
          when={section().items.length > 0}
          fallback={
            <p class="emoticon-picker-nothing" role="status">
              {t('emoji.nothingFound')}
            </p>
          }
        >
          <PickerGrid
            label={t('emoji.title')}
            sections={[section()]}
            nameOf={({ name }) => name}
            draw={({ text, name }) => (
              <span class="emoji" title={name}>
                {text}
              </span>
            )}
            onPick={({ text }) => props.onPick(text)}
          />
        </Show>
      </div>
    </>
  );
}
