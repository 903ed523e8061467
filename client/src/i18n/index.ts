/** The app's words in English and Brazilian Portuguese. */
export { failureText } from './failure.ts';
export { createI18n, I18nContext, useI18n, type I18n } from './i18n.ts';
export { localeNames, locales, type Locale } from './locale.ts';
