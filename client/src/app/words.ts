/** The words that window frames speak, in the reader's language. */
import type { I18n } from '../i18n/index.ts';
import type { WindowWords } from '../ui/index.ts';

export const windowWords = (t: I18n['t']): WindowWords => ({
  menu: t('window.menu'),
  move: t('window.move'),
  resize: t('window.resize'),
  minimise: t('window.minimise'),
  maximise: t('window.maximise'),
  restore: t('window.restore'),
  tile: t('window.tile'),
  cascade: t('window.cascade'),
  close: t('window.close'),
  back: t('window.back'),
  tabs: t('window.tabs'),
  calling: t('app.calling'),
  keysHint: t('window.keysHint'),
});
