/** The language that a person chose on any of their devices is spoken on this one too. */
import { createEffect } from 'solid-js';
import { locales, useI18n } from '../i18n/index.ts';
import type { Options } from '../projection/index.ts';

export function followLanguage(options: Pick<Options, 'get'>): void {
  const { setLocale } = useI18n();
  createEffect(() => {
    const chosen = locales.find((locale) => locale === options.get('language'));
    if (chosen) setLocale(chosen);
  });
}
