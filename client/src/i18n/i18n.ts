/** The words, times and dates of the reader's language, reactive: switching it changes every view at once. */
import { translator, type Translator } from '@solid-primitives/i18n';
import { createContext, createSignal, useContext } from 'solid-js';
import { english, portuguese, type Words } from './words/index.ts';
import { chooseLocale, regionalLocale, type Locale } from './locale.ts';

const dictionaries: Readonly<Record<Locale, Words>> = { en: english, 'pt-BR': portuguese };
const storedAs = 'cutuca:locale';

export interface I18n {
  readonly t: Translator<Words>;
  locale(): Locale;
  setLocale(locale: Locale): void;
  /** A clock time such as 21:14. `at` in ms. */
  time(at: number): string;
  /** A date such as 03/05/2009. `at` in ms. */
  date(at: number): string;
  /** A day in words, such as Tuesday, 24 November 2026. `at` in ms. */
  day(at: number): string;
}

export interface I18nDeps {
  /** The browser's languages, the preferred first. */
  readonly languages: readonly string[];
  /** Remembers a chosen language. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
}

const times = formatter({ timeStyle: 'short' });
const dates = formatter({ day: '2-digit', month: '2-digit', year: 'numeric' });
const days = formatter({ dateStyle: 'full' });

/** Made when first asked for: each takes some milliseconds, which the first screen does not have to wait for. */
function formatter(options: Intl.DateTimeFormatOptions): (locale: string) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (locale) => {
    const format = made.get(locale) ?? new Intl.DateTimeFormat(locale, options);
    made.set(locale, format);
    return format;
  };
}

export function createI18n({ languages, storage }: I18nDeps): I18n {
  const [locale, setLocale] = createSignal(chooseLocale(languages, storage.getItem(storedAs)));
  const regional = () => regionalLocale(locale(), languages);
  return {
    t: translator(() => dictionaries[locale()]),
    locale,
    setLocale(next) {
      storage.setItem(storedAs, next);
      setLocale(next);
    },
    time: (at) => times(regional()).format(at),
    date: (at) => dates(regional()).format(at),
    day: (at) => days(regional()).format(at),
  };
}

export const I18nContext = createContext<I18n>();

export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('Words are spoken only inside an I18nContext.');
  return i18n;
}
