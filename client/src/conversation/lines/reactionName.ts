/** What a reaction is called in the reader's language. Pure. */
import { emoticons } from '../../emoticons/index.ts';
import type { Locale } from '../../i18n/index.ts';

/** What is offered first. */
export const quickReactions = ['(Y)', '(L)', ':D', ':O', ":'(", '(N)'] as const;

export const reactionName = (reaction: string, locale: Locale): string =>
  emoticons.find(({ codes }) => codes.some((code) => code === reaction))?.name[locale] ?? reaction;
