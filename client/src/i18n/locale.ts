/** Which language a reader gets: the one they chose here before, else the first of their browser's that we speak. */

export const locales = ['en', 'pt-BR'] as const;
export type Locale = (typeof locales)[number];

/** Each language by its own name. */
export const localeNames: Readonly<Record<Locale, string>> = { en: 'English', 'pt-BR': 'Português' };

const isLocale = (text: string | null): text is Locale => locales.some((locale) => locale === text);

const languageOf = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];

/** How the reader's own region writes times and dates, where the browser's languages tell. */
export const regionalLocale = (locale: Locale, languages: readonly string[]): string =>
  languages.find((tag) => languageOf(tag) === languageOf(locale)) ?? locale;

/** `languages` are BCP 47 tags, the preferred first. */
export function chooseLocale(languages: readonly string[], chosen: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const spoken = languages.map(languageOf).find((tag) => tag === 'en' || tag === 'pt');
  return spoken === 'pt' ? 'pt-BR' : 'en';
}
