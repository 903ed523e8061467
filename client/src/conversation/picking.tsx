/** What the choice of emoticons in the field and the one of reactions share: their words, what is pinned, the emoji beside them. */
import { EmojiTab, togglePin, type PickerTab, type PickerWords, type Pins } from '../emoticons/index.ts';
import { useI18n } from '../i18n/index.ts';
import { useOptions } from '../projection/index.ts';

export interface Picking {
  readonly words: () => PickerWords;
  readonly pins: Pins;
  readonly emojiTab: () => PickerTab;
}

export function usePicking(): Picking {
  const { t } = useI18n();
  const options = useOptions();
  const all = () => options.get('messages.pinnedEmoticons');
  const pins: Pins = {
    all,
    toggle: (pin) => void options.set('messages.pinnedEmoticons', togglePin(all(), pin)),
  };
  return {
    words: () => ({
      label: t('emoticons.title'),
      search: t('emoticons.search'),
      pinned: t('emoticons.pinned'),
      recent: t('emoticons.recent'),
      all: t('emoticons.all'),
      found: t('emoticons.found'),
      nothingFound: t('emoticons.nothingFound'),
      pin: t('emoticons.pin'),
      unpin: t('emoticons.unpin'),
      pinsFull: t('emoticons.pinsFull'),
    }),
    pins,
    emojiTab: () => ({
      label: t('emoji.title'),
      view: (onPick) => <EmojiTab pins={pins} onPick={onPick} />,
    }),
  };
}
