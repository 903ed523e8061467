/** Why a file did not go or come, for people. */
import type { I18n } from '../i18n/index.ts';
import type { FetchFailure } from '../sync/index.ts';

export function failureWord(t: I18n['t'], failure: FetchFailure): string {
  switch (failure.type) {
    case 'unreachable':
      return t('failure.unreachable');
    case 'damaged':
      return t('media.damaged');
    case 'larger':
      return t('media.larger');
    case 'refused':
      return failure.refusal === 'not-found' ? t('media.gone') : t(`refusal.${failure.refusal}`);
  }
}
