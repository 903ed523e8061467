/** What others are told, and who is told nothing. */
import { useI18n } from '../../i18n/index.ts';
import { OptionSwitch } from '../parts/index.ts';

export function Privacy() {
  const { t } = useI18n();
  return (
    <>
      <fieldset class="options-group">
        <legend>{t('options.told')}</legend>
        <OptionSwitch name="privacy.receipts" label={t('options.privacy.receipts')} />
        <OptionSwitch name="privacy.typing" label={t('options.privacy.typing')} />
      </fieldset>
    </>
  );
}
