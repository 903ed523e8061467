/** The choice of the app's language, each by its own name. */
import { localeNames, locales, useI18n } from '../i18n/index.ts';
import { Select } from '../ui/index.ts';

export function LanguageChoice(props: { readonly labelHidden?: boolean }) {
  const { t, locale, setLocale } = useI18n();
  return (
    <Select
      label={t('app.language')}
      labelHidden={props.labelHidden}
      quiet
      value={locale()}
      choices={locales.map((value) => ({ value, label: localeNames[value] }))}
      onChange={setLocale}
    />
  );
}
