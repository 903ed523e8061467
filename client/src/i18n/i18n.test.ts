import { refusals, type RefusalType } from '#protocol';
import { createRoot } from 'solid-js';
import { describe, expect, it } from 'vitest';
import type { Failure, Unsupported } from '../session/index.ts';
import { failureText } from './failure.ts';
import { createI18n } from './i18n.ts';
import { chooseLocale, locales, type Locale } from './locale.ts';

const nothingStored = { getItem: () => null, setItem: () => undefined };
const speak = (locale: Locale) =>
  createRoot(() => createI18n({ languages: [locale], storage: nothingStored }));

const refusalTypes = Object.keys(refusals) as RefusalType[];
const everyUnsupported: Readonly<Record<Unsupported, true>> = {
  'insecure-context': true,
  'no-indexeddb': true,
  'no-ed25519': true,
};
const everyFailure: readonly Failure[] = [
  { type: 'unreachable' },
  { type: 'refused', refusal: 'rate-limited', retryAfter: 7 },
  ...refusalTypes.map((refusal) => ({ type: 'refused' as const, refusal })),
];

describe.each(locales)('in %s', (locale) => {
  const { t } = speak(locale);

  it('[K10] every refusal and every failure has a sentence', () => {
    for (const failure of everyFailure) {
      expect(failureText(t, failure), JSON.stringify(failure)).toMatch(/^\p{Lu}.{15,}[.…]$/u);
    }
  });

  it('[K10] everything a browser may lack has a sentence that says what to do', () => {
    for (const why of Object.keys(everyUnsupported) as Unsupported[]) {
      expect(t(`unsupported.${why}`)).toMatch(/^\p{Lu}.{40,}\.$/u);
    }
  });
});

describe('the languages', () => {
  it('[K10] differ in every sentence about a failure', () => {
    const [english, portuguese] = [speak('en'), speak('pt-BR')];
    for (const failure of everyFailure) {
      expect(failureText(english.t, failure)).not.toBe(failureText(portuguese.t, failure));
    }
  });

  it('[K10] say how long to wait where the relay said it', () => {
    const wait: Failure = { type: 'refused', refusal: 'rate-limited', retryAfter: 7 };
    expect(failureText(speak('en').t, wait)).toContain('7 seconds');
    expect(failureText(speak('pt-BR').t, wait)).toContain('7 segundos');
  });

  it.each([
    { languages: ['pt-PT', 'en'], chosen: null, locale: 'pt-BR' },
    { languages: ['fr', 'en-GB'], chosen: null, locale: 'en' },
    { languages: ['fr', 'de'], chosen: null, locale: 'en' },
    { languages: ['en'], chosen: 'pt-BR', locale: 'pt-BR' },
    { languages: ['pt'], chosen: 'tlh', locale: 'pt-BR' },
  ])(
    '[K10] follow the browser, and a choice made here: $languages, $chosen',
    ({ languages, chosen, locale }) => {
      expect(chooseLocale(languages, chosen)).toBe(locale);
    },
  );
});
