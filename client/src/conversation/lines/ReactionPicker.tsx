/** The quick reactions in a row, and behind the last button every emoticon and emoji. Opens when mounted, asks to be closed. */
import { createSignal, For, onMount, Show } from 'solid-js';
import { EmoticonPicker } from '../../emoticons/index.ts';
import { useI18n } from '../../i18n/index.ts';
import { Glyph, openBeside, type Box } from '../../ui/index.ts';
import { usePicking } from '../picking.tsx';
import { ReactionMark } from './ReactionMark.tsx';
import { quickReactions, reactionName } from './reactionName.ts';
import './reactionPicker.css';

export interface ReactionPickerProps {
  readonly anchor: Box;
  readonly onPick: (reaction: string) => void;
  readonly onClose: () => void;
}

export function ReactionPicker(props: ReactionPickerProps) {
  const { t, locale } = useI18n();
  const before = document.activeElement;
  const picking = usePicking();
  const [all, setAll] = createSignal(false);

  function leave() {
    if (before instanceof HTMLElement) before.focus();
    props.onClose();
  }

  function pick(reaction: string) {
    leave();
    props.onPick(reaction);
  }

  return (
    <Show
      when={all()}
      fallback={
        <QuickRow
          label={t('reactions.title')}
          moreLabel={t('reactions.more')}
          anchor={props.anchor}
          onPick={pick}
          onMore={() => setAll(true)}
          onClose={() => !all() && leave()}
        />
      }
    >
      <EmoticonPicker
        words={picking.words()}
        locale={locale()}
        recent={[]}
        pins={picking.pins}
        tabs={[picking.emojiTab()]}
        anchor={props.anchor}
        onPick={pick}
        onClose={leave}
      />
    </Show>
  );
}

interface QuickRowProps extends ReactionPickerProps {
  readonly label: string;
  readonly moreLabel: string;
  readonly onMore: () => void;
}

function QuickRow(props: QuickRowProps) {
  const { locale } = useI18n();
  let row!: HTMLDivElement;

  onMount(() => {
    openBeside(row, props.anchor);
    row.querySelector('button')?.focus();
  });

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    const buttons = [...row.querySelectorAll('button')];
    const index = buttons.findIndex((button) => button === document.activeElement);
    if (event.key === 'ArrowRight') buttons.at((index + 1) % buttons.length)?.focus();
    else if (event.key === 'ArrowLeft') buttons.at(index - 1)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') props.onClose();
    else return;
    event.preventDefault();
  }

  return (
    <div
      class="reaction-picker"
      role="dialog"
      aria-label={props.label}
      popover="auto"
      ref={row}
      onKeyDown={onKeyDown}
      onToggle={(event: ToggleEvent) => event.newState === 'closed' && props.onClose()}
    >
      <For each={quickReactions}>
        {(reaction) => (
          <button
            type="button"
            class="reaction-choice"
            aria-label={reactionName(reaction, locale())}
            onClick={() => props.onPick(reaction)}
          >
            <ReactionMark reaction={reaction} />
          </button>
        )}
      </For>
      <button
        type="button"
        class="reaction-choice"
        aria-label={props.moreLabel}
        title={props.moreLabel}
        onClick={() => props.onMore()}
      >
        <Glyph name="plus" />
      </button>
    </div>
  );
}
