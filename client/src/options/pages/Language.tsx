/** The language of the app, for all devices of the person. */
import { localeNames, locales, useI18n } from '../../i18n/index.ts';
import { useOptions } from '../../projection/index.ts';
import { Select } from '../../ui/index.ts';
import { useKeeping } from '../parts/index.ts';

export function Language() {
  const { t, locale, setLocale } = useI18n();
  const options = useOptions();
  const keep = useKeeping();
  return (
    <Select
      label={t('app.language')}
      value={locale()}
      choices={locales.map((value) => ({ value, label: localeNames[value] }))}
      onChange={(next) => {
        setLocale(next);
        void keep(options.set('language', next));
      }}
    />
  );
}
