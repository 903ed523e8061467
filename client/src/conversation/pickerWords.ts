/** The words of the choice of emoticons. */
import type { PickerWords } from '../emoticons/index.ts';
import type { I18n } from '../i18n/index.ts';

export const pickerWords = (t: I18n['t']): PickerWords => ({
  label: t('emoticons.title'),
  search: t('emoticons.search'),
  pinned: t('emoticons.pinned'),
  recent: t('emoticons.recent'),
  all: t('emoticons.all'),
  found: t('emoticons.found'),
  nothingFound: t('emoticons.nothingFound'),
  pin: t('emoticons.pin'),
  unpin: t('emoticons.unpin'),
});
